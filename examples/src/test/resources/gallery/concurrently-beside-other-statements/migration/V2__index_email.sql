ALTER TABLE customer ADD COLUMN phone varchar(40);
CREATE INDEX CONCURRENTLY customer_email_idx ON customer (email);
