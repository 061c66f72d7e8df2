-- rule: index-not-concurrent
-- bad:
create index orders_customer_idx on orders (customer_id);
-- good:
-- autocommit
create index concurrently orders_customer_idx on orders (customer_id);
