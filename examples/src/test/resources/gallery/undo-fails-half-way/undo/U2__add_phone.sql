ALTER TABLE customer DROP COLUMN fax;
ALTER TABLE customer DROP COLUMN telephone;
