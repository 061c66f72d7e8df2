-- case: nothing
create table customer (id int primary key);
-- change
select 1;

-- case: rows, sequences' values and statistics
create table customer (id serial, name text);
-- change
insert into customer (name) select 'x' from generate_series(1, 100);
analyze customer;

-- case: rewritten and reindexed
create table customer (id int primary key, name text);
-- change
vacuum full customer;
reindex table customer;
truncate customer;

-- case: temporary objects
create table customer (id int);
-- change
create temporary table customer_new (id int primary key);
create temporary view customer_view as select 1 as one;

-- case: time zone of the session
create table customer (at timestamptz default '2024-01-01 00:00:00+00', every interval default '1 day 02:00:00');
-- change
alter table customer alter column at drop default, alter column every drop default;
set timezone = 'Asia/Tokyo';
set intervalstyle = 'iso_8601';
set quote_all_identifiers = on;
set search_path = 'pg_catalog';
alter table public.customer alter column at set default '2024-01-01 09:00:00+09', alter column every set default 'P1DT2H';

-- case: reindexed
create table customer (id int primary key, name text, at date);
create index customer_name on customer (name);
-- change
reindex index customer_name;
reindex table customer;

-- case: reindexed concurrently
create table customer (id int primary key, name text, at date);
create index customer_name on customer (name);
-- change
reindex index concurrently customer_name;
reindex table concurrently customer;

-- case: index built concurrently
create table customer (id int primary key, name text, at date);
create index customer_name on customer (name);
-- change
drop index concurrently customer_name;
create index concurrently customer_name on customer (name);

-- case: vacuumed
create table customer (id int primary key, name text, at date);
-- change
vacuum analyze customer;
vacuum full customer;
vacuum freeze customer

-- case: clustered again
create table customer (id int primary key, name text, at date);
alter table customer cluster on customer_pkey;
-- change
cluster customer;

-- case: rewritten by a change of type and back
create table customer (id int primary key, name text, at date);
-- change
alter table customer alter column name type varchar(40);
alter table customer alter column name type text;

-- case: unlogged and logged
create table customer (id int primary key, name text, at date);
-- change
alter table customer set unlogged;
alter table customer set logged;

-- case: sequence advanced, set and restarted
create sequence number;
create table orders (id int generated always as identity, n serial);
-- change
select nextval('number');
select setval('number', 77);
alter sequence number restart with 5;
alter table orders alter column id restart with 50;
insert into orders default values;
truncate orders restart identity;

-- case: materialised view refreshed
create table customer (id int primary key, name text, at date);
create materialized view names as select name from customer;
-- change
insert into customer values (1);
refresh materialized view names;

-- case: comment written again
create table customer (id int primary key, name text, at date);
comment on table customer is 'who buys';
-- change
comment on table customer is null;
comment on table customer is 'who buys';

-- case: settings of a server, a role and a database set and reset
create role auditor;
-- change
alter system set work_mem = '8MB';
alter system reset work_mem;
alter role auditor set work_mem = '8MB';
alter role auditor reset work_mem;
do $$ begin execute format('alter database %I set work_mem = %L', current_database(), '8MB'); execute format('alter database %I reset work_mem', current_database()); end $$;

-- case: rows updated and deleted, a large object made
create table customer (id int primary key, name text, at date);
-- change
insert into customer select n, 'x' from generate_series(1, 100) n;
update customer set name = 'y';
delete from customer where id > 50;
select lo_create(0);

-- case: targets and storage set and reset
create table customer (id int primary key, name text, at date);
-- change
alter table customer alter column name set statistics 500;
alter table customer alter column name set statistics -1;
alter table customer alter column name set storage main;
alter table customer alter column name set storage extended;
alter table customer set (toast.autovacuum_enabled = off);
alter table customer reset (toast.autovacuum_enabled);

-- case: column that is there already
create table customer (id int primary key, name text, at date);
-- change
alter table customer add column if not exists name text;
create table if not exists customer (id int);
create index if not exists customer_pkey on customer (id);
