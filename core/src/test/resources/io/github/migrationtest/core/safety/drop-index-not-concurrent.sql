-- rule: drop-index-not-concurrent
-- setup:
create index orders_placed_idx on orders (placed_at);
-- bad:
drop index orders_placed_idx;
-- good:
-- autocommit
drop index concurrently orders_placed_idx;
