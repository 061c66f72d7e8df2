ALTER TABLE customer ADD COLUMN phone varchar(40);
ALTER TABLE customer ADD COLUMN fax varchar(40);
