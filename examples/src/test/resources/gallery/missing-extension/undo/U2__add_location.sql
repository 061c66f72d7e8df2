ALTER TABLE customer DROP COLUMN location;
DROP EXTENSION postgis;
