-- rule: invalid-index-left
-- setup:
create index orders_placed_idx on orders (placed_at);
-- as a CREATE INDEX CONCURRENTLY that failed has left it
update pg_index set indisvalid = false where indexrelid = 'orders_placed_idx'::regclass;
-- bad:
-- autocommit
create index concurrently if not exists orders_placed_idx on orders (placed_at);
-- good:
-- autocommit
drop index concurrently orders_placed_idx;
-- good:
-- autocommit
create index concurrently orders_placed_idx on orders (placed_at);
