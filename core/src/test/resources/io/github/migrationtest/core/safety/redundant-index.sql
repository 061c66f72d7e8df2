-- rule: redundant-index
-- setup:
create index customer_city_idx on customer (city);
-- bad:
-- autocommit
create index concurrently customer_city_name_idx on customer (city, name);
-- good:
-- autocommit
create index concurrently customer_name_idx on customer (name);
