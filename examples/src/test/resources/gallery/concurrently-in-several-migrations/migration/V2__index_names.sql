create index concurrently customer_name_idx on customer (name);
