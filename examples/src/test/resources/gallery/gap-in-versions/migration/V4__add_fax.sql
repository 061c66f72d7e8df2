ALTER TABLE customer ADD COLUMN fax varchar(40);
