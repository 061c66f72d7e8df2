-- migrationtest: accept blocks-reads public.customer: there are few customers yet

ALTER TABLE customer ADD COLUMN email text;

CREATE UNIQUE INDEX customer_email_idx ON customer (email);
