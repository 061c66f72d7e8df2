-- rule: index-not-concurrent
-- each begins:
set lock_timeout = '2s';
set statement_timeout = '10min';

-- bad: index
create index orders_status_idx on orders (status);

-- bad: unique index
create unique index customer_email_idx on customer (email);

-- bad: index below a block
do $$ begin execute 'create index on orders (customer_id)'; end $$;

-- bad: index of a partitioned table
-- setup:
create table event (day date not null, id int) partition by range (day);
create table event_2023 partition of event for values from ('2023-01-01') to ('2024-01-01');
insert into event select '2023-01-01'::date + i, i from generate_series(0, 300) i;
-- migration:
create index event_id_idx on event (id);

-- good: index concurrently
-- autocommit
create index concurrently orders_status_idx on orders (status);

-- good: index concurrently, after one that failed is removed
-- autocommit
drop index concurrently if exists orders_status_idx;
create index concurrently orders_status_idx on orders (status);

-- good: unique index concurrently
-- autocommit
create unique index concurrently customer_email_idx on customer (email);

-- good: index of a table made in the same migration
create table invoice (id int primary key, orders_id int);
insert into invoice select i, i from generate_series(1, 100) i;
create index invoice_orders_id_idx on invoice (orders_id);

-- good: index of an empty table
create index nothing_note_idx on nothing (note);

-- good: index of a partitioned table, part by part
-- setup:
create table event (day date not null, id int) partition by range (day);
create table event_2023 partition of event for values from ('2023-01-01') to ('2024-01-01');
insert into event select '2023-01-01'::date + i, i from generate_series(0, 300) i;
-- migration:
create index event_id_idx on only event (id);
-- next
-- autocommit
create index concurrently event_2023_id_idx on event_2023 (id);
-- next
alter index event_id_idx attach partition event_2023_id_idx;
