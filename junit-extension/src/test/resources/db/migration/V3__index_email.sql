create index customer_email_idx on customer (email);
