-- rule: cluster
-- bad:
cluster orders using orders_pkey;
-- good:
-- autocommit
create index concurrently orders_placed_idx on orders (placed_at) include (total);
