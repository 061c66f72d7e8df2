create index concurrently customer_city_idx on customer (city);
