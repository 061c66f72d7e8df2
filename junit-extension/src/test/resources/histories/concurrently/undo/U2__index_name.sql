drop index concurrently customer_name_idx;
