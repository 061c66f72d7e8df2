-- rule: drop-index-not-concurrent
-- each begins:
set lock_timeout = '2s';
set statement_timeout = '10min';

-- setup:
create index orders_status_idx on orders (status);

-- bad: index
drop index orders_status_idx;

-- bad: index, if it is there
drop index if exists orders_status_idx;

-- good: index concurrently
-- autocommit
drop index concurrently orders_status_idx;

-- good: index concurrently, if it is there
-- autocommit
drop index concurrently if exists orders_status_idx;

-- good: index of an empty table
-- setup:
create index nothing_note_idx on nothing (note);
-- migration:
drop index nothing_note_idx;

-- good: index that is not there
drop index if exists orders_placed_idx;
