ALTER TABLE customer DROP COLUMN country;
