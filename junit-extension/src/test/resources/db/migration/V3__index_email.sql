create index concurrently customer_email_idx on customer (email);
