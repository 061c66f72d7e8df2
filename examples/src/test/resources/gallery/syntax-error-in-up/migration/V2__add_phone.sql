ALTER TABLE customer
    ADD COLUMN phone varchar(40);

ALTER TABLE customer
    ADD COLUMM fax varchar(40);
