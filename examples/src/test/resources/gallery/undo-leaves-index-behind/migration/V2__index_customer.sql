CREATE INDEX customer_email_idx ON customer (email);
CREATE INDEX customer_name_idx ON customer (name);
