ALTER TABLE customer ADD COLUMN email text;

CREATE UNIQUE INDEX customer_email_idx ON customer (email);
