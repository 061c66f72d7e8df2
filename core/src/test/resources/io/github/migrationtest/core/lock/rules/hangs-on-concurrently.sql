-- rule: hangs-on-concurrently

-- bad: index, while the tool keeps an old snapshot in another session
-- autocommit
-- hangs
-- beside:
set transaction isolation level repeatable read;
select count(*) from nothing;
-- migration:
create index concurrently orders_status_idx on orders (status);

-- bad: index, while the tool has written to the table in another session
-- autocommit
-- hangs
-- beside:
update orders set status = 'old' where id = 7;
-- migration:
create index concurrently orders_status_idx on orders (status);

-- bad: index dropped, while the tool has read the table in another session
-- autocommit
-- hangs
-- setup:
create index orders_status_idx on orders (status);
-- beside:
select count(*) from orders;
-- migration:
drop index concurrently orders_status_idx;

-- bad: index, while the tool keeps its own lock in an open transaction
-- autocommit
-- hangs
-- beside:
select pg_try_advisory_xact_lock(77);
-- migration:
create index concurrently orders_status_idx on orders (status);

-- good: index, while the tool keeps its own lock outside a transaction
-- autocommit
-- beside:
select pg_try_advisory_lock(77);
commit;
-- migration:
create index concurrently orders_status_idx on orders (status);

-- good: index, while nobody is beside it
-- autocommit
create index concurrently orders_status_idx on orders (status);
