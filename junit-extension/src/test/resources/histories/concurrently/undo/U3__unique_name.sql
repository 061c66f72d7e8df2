drop index concurrently customer_name_key;
