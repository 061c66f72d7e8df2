ALTER TABLE customer ADD COLUMN phone varchar(40);

CREATE VIEW phone_book AS SELECT name, phone FROM customer;
