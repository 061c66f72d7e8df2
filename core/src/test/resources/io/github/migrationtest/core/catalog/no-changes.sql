-- Changes that mean nothing.

-- case: nothing
create table customer (id int primary key);
-- change
select 1;

-- case: column dropped and added again moves to the end
create table customer (id int, name text not null, at date);
-- change
alter table customer drop column name;
alter table customer add column name text not null;

-- case: table recreated
create table customer (id serial primary key, name text not null default 'x' check (name <> ''), unique (name));
create index on customer (lower(name));
-- change
drop table customer;
create table customer (id serial primary key, name text not null default 'x' check (name <> ''), unique (name));
create index on customer (lower(name));

-- case: table recreated with its columns in another order
create table customer (id int primary key, name text, at date);
create index customer_name on customer (name, at);
-- change
drop table customer;
create table customer (at date, name text, id int primary key);
create index customer_name on customer (name, at);

-- case: index recreated
create table customer (name text);
create index customer_name on customer using btree (name);
-- change
drop index customer_name;
create index customer_name on public.customer (name asc nulls last);

-- case: white space at the ends of a body's lines
create function twice(n int) returns int language plpgsql as $$
begin
  return n * 2;
end $$;
-- change
create or replace function twice(n int) returns int language plpgsql as E'begin  \n  return n * 2;\t\r\nend\n\n';

-- case: indentation and empty lines of a body
create function twice(n int) returns int language plpgsql as $$
begin
  if n is null then return 0; end if;
  return n * 2;
end $$;
-- change
create or replace function twice(n int) returns int language plpgsql as $$
begin
    if n is null then return 0; end if;

        return n * 2;
end $$;

-- case: view over all columns whose order has changed
create table customer (id int, name text, at date);
create view customers as select * from customer;
-- change
drop view customers;
alter table customer drop column name;
alter table customer add column name text;
create view customers as select * from customer;

-- case: view over all columns of a join whose order has changed
create table customer (id int, "a, b" text, at date);
create table orders (customer_id int, total numeric(10, 2));
create view joined as select c.*, coalesce(o.total, 0) as total from customer c left join orders o on o.customer_id = c.id where c.at > '2024-01-01';
-- change
drop view joined;
alter table customer drop column "a, b";
alter table customer add column "a, b" text;
create view joined as select c.*, coalesce(o.total, 0) as total from customer c left join orders o on o.customer_id = c.id where c.at > '2024-01-01';

-- case: generated name of a foreign key
create table customer (id int primary key);
create table orders (customer_id int references customer);
-- change
alter table orders drop constraint orders_customer_id_fkey;
alter table orders add constraint orders_customer_id_fkey1 foreign key (customer_id) references customer;

-- case: generated name of a check
create table orders (a int, b int, check (a > b), check (a > 0));
-- change
alter table orders drop constraint orders_check;
alter table orders add constraint orders_check1 check (a > b);

-- case: checks whose generated names are exchanged
create table orders (a int, b int, check (a > b), check (b > a - 10));
-- change
alter table orders drop constraint orders_check, drop constraint orders_check1;
alter table orders add check (b > a - 10), add check (a > b);

-- case: generated name of a check in a table with a long name
create table a23456789_123456789_123456789_123456789_123456789_123456789_123 (b23456789_123456789_123456789_123456789 int check (b23456789_123456789_123456789_123456789 > 0));
-- change
alter table a23456789_123456789_123456789_123456789_123456789_123456789_123 rename to t;
alter table t drop column b23456789_123456789_123456789_123456789;
alter table t rename to a23456789_123456789_123456789_123456789_123456789_123456789_123;
alter table a23456789_123456789_123456789_123456789_123456789_123456789_123 add column b23456789_123456789_123456789_123456789 int constraint a23456789_123456789_123456789_1_b23456789_123456789_12345_check1 check (b23456789_123456789_123456789_123456789 > 0);

-- case (since 18): names of not null constraints
create table customer (name text constraint given not null, mail text not null);
-- change
alter table customer alter column name drop not null, alter column mail drop not null;
alter table customer alter column name set not null, add constraint has_mail not null mail;

-- case: column renamed and back, whose not null constraint keeps its name
create table customer (name text not null);
-- change
alter table customer rename column name to full_name;
alter table customer add column name text not null;
alter table customer drop column name;
alter table customer rename column full_name to name;

-- case: privilege granted and revoked
create table customer (id int);
create function twice(n int) returns int language sql as 'select n * 2';
create sequence number;
create schema shop;
create type status as enum ('new');
-- change
grant select on customer to reader;
revoke select on customer from reader;
grant execute on function twice to reader;
revoke execute on function twice from reader;
grant usage on sequence number to reader;
revoke usage on sequence number from reader;
grant usage on schema shop to reader;
revoke usage on schema shop from reader;
grant usage on type status to reader;
revoke usage on type status from reader;

-- case: column privilege granted and revoked
create table customer (id int);
-- change
grant select (id) on customer to reader;
revoke select (id) on customer from reader;

-- case: order of privileges
create table customer (id int);
grant select on customer to reader;
grant select on customer to app;
-- change
revoke all on customer from reader, app;
grant select on customer to app;
grant select on customer to reader;

-- case: default privileges granted and revoked
-- change
alter default privileges for role app grant select on tables to reader;
alter default privileges for role app revoke select on tables from reader;

-- case: order of storage parameters
create table customer (id int) with (fillfactor = 70, autovacuum_enabled = off);
-- change
alter table customer reset (fillfactor);
alter table customer set (fillfactor = 70);

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

-- case: constraint not validated and validated
create table customer (id int primary key);
create table orders (customer_id int constraint orders_customer references customer);
-- change
alter table orders drop constraint orders_customer;
alter table orders add constraint orders_customer foreign key (customer_id) references customer not valid;
alter table orders validate constraint orders_customer;

-- case: partition detached and attached
create table orders (id int, at date, primary key (id, at)) partition by range (at);
create table orders_2024 partition of orders for values from ('2024-01-01') to ('2025-01-01');
-- change
alter table orders detach partition orders_2024;
alter table orders attach partition orders_2024 for values from ('2024-01-01') to ('2025-01-01');

-- case: enum recreated
create type status as enum ('new', 'paid');
create table orders (status status default 'new');
-- change
alter table orders alter column status drop default, alter column status type text;
drop type status;
create type status as enum ('new', 'paid');
alter table orders alter column status type status using status::status, alter column status set default 'new';

-- case: enum label added in another order of creation
create type status as enum ('new', 'paid');
alter type status add value 'packed' before 'paid';
-- change
drop type status;
create type status as enum ('new', 'packed', 'paid');

-- case: extension dropped and created
create extension hstore;
-- change
drop extension hstore;
create extension hstore;

-- case: temporary objects
create table customer (id int);
-- change
create temporary table customer_new (id int primary key);
create temporary view customer_view as select 1 as one;

-- case: trigger disabled and enabled
create table customer (id int);
create function touch() returns trigger language plpgsql as 'begin return new; end';
create trigger touch before update on customer for each row execute function touch();
-- change
alter table customer disable trigger touch;
alter table customer enable trigger touch;

-- case: owner changed and back
create table customer (id serial);
grant select on customer to reader;
-- change
alter table customer owner to app;
alter table customer owner to postgres;

-- case: serial made by hand
create table customer (id serial);
-- change
drop table customer;
create sequence customer_id_seq as integer;
create table customer (id int not null default nextval('customer_id_seq'));
alter sequence customer_id_seq owned by customer.id;

-- case: time zone of the session
create table customer (at timestamptz default '2024-01-01 00:00:00+00', every interval default '1 day 02:00:00');
-- change
alter table customer alter column at drop default, alter column every drop default;
set timezone = 'Asia/Tokyo';
set intervalstyle = 'iso_8601';
set quote_all_identifiers = on;
set search_path = 'pg_catalog';
alter table public.customer alter column at set default '2024-01-01 09:00:00+09', alter column every set default 'P1DT2H';
