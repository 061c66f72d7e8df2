create unique index concurrently customer_name_key on customer (name);
