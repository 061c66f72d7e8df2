-- rule: set-tablespace
-- bad:
alter table orders set tablespace other;
-- good:
-- autocommit
create index concurrently orders_placed_idx on orders (placed_at) tablespace other;
