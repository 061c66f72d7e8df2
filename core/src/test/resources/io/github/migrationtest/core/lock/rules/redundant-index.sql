-- rule: redundant-index
-- each begins:
set lock_timeout = '2s';
set statement_timeout = '10min';

-- setup:
create index orders_customer_id_placed_idx on orders (customer_id, placed);

-- bad: the same index
-- autocommit
create index concurrently orders_customer_idx on orders (customer_id, placed);

-- bad: beginning of another index
-- autocommit
create index concurrently orders_customer_id_idx on orders (customer_id);

-- bad: index on the primary key
-- autocommit
create index concurrently orders_id_idx on orders (id);

-- good: other columns
-- autocommit
create index concurrently orders_status_idx on orders (status);

-- good: other order
-- autocommit
create index concurrently orders_placed_customer_id_idx on orders (placed, customer_id);

-- good: only some rows
-- autocommit
create index concurrently orders_new_idx on orders (customer_id) where status = 'new';

-- good: in place of another
-- autocommit
create index concurrently orders_customer_id_placed_status_idx on orders (customer_id, placed, status);
drop index concurrently orders_customer_id_placed_idx;
