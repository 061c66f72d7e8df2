-- case: nothing
-- change
select 1;

-- case: vacuum
-- change
vacuum customer;

-- case: vacuum full
-- change
vacuum full customer;

-- case: vacuum freeze
-- change
vacuum freeze;

-- case: cluster
-- change
cluster customer using customer_pkey;

-- case: analyze
-- change
analyze;

-- case: reindex
-- change
reindex table customer;

-- case: index
-- change
create index on customer (city);

-- case: index built without blocking
-- change
create index concurrently customer_city on customer (city);

-- case: unique index
-- change
create unique index on customer (email);

-- case: comment
-- change
comment on table customer is 'who buys';
comment on column customer.name is 'as they say it';

-- case: not null
-- change
alter table customer alter column city set not null;

-- case: not null dropped
-- change
alter table customer alter column name drop not null;

-- case: default
-- change
alter table customer alter column city set default 'London';

-- case: check
-- change
alter table customer add check (balance > -100);

-- case: check not valid
-- change
alter table customer add check (balance > 0) not valid;

-- case: foreign key dropped
-- change
alter table orders drop constraint orders_customer_id_fkey;

-- case: foreign key added
-- change
alter table orders add foreign key (customer_id) references customer;

-- case: primary key dropped
-- change
alter table orders drop constraint orders_pkey;

-- case: primary key on other columns
-- change
alter table orders drop constraint orders_pkey;
alter table orders add primary key (id, customer_id);

-- case: column added
-- change
alter table customer add column phone text;

-- case: column added with a default
-- change
alter table customer add column phone text not null default '';

-- case: column added with a value of its own for each row
-- change
alter table customer add column made uuid default gen_random_uuid();

-- case: column added and filled
-- change
alter table customer add column full_name text;
update customer set full_name = name || ' ' || coalesce(city, '');

-- case: column renamed
-- change
alter table customer rename column name to full_name;
-- gives: column public.customer.name is now full_name

-- case: column renamed and its table rewritten
-- change
alter table customer rename column name to full_name;
vacuum full customer;
-- gives: column public.customer.name is now full_name

-- case: key renamed
-- change
alter table orders rename column id to number;
update orders set total = total;
-- gives: column public.orders.id is now number

-- case: table renamed
-- change
alter table orders rename to purchase;
-- gives: table public.orders is now public.purchase

-- case: table renamed behind a view of its name
-- change
alter table orders rename to purchase;
create view orders as select * from purchase;
-- gives: table public.orders is now public.purchase

-- case: table moved to another schema
-- change
create schema sales;
alter table orders set schema sales;
-- gives: table public.orders is now sales.orders

-- case: schema renamed
-- change
alter schema public rename to shop;
-- gives: table public.customer is now shop.customer
-- gives: table public.orders is now shop.orders

-- case: integer became bigint
-- change
alter table orders alter column id type bigint;

-- case: integer became numeric
-- change
alter table orders drop constraint orders_customer_id_fkey;
alter table orders alter column customer_id type numeric;

-- case: bigint became integer
-- change
alter table orders drop constraint orders_customer_id_fkey;
alter table orders alter column customer_id type int;

-- case: integer key became text
-- change
alter table orders alter column id type text;

-- case: varchar became text
-- change
alter table customer alter column email type text;

-- case: varchar became longer
-- change
alter table customer alter column email type varchar(200);

-- case: varchar became shorter and cut nothing
-- change
alter table customer alter column email type varchar(50);

-- case: text became varchar
-- change
alter table customer alter column name type varchar(200);

-- case: char became text
-- change
alter table customer alter column code type text;

-- case: char became longer
-- change
alter table customer alter column code type char(10);

-- case: char became varchar
-- change
alter table customer alter column code type varchar(5);

-- case: numeric got more digits
-- change
alter table customer alter column balance type numeric(16, 4);

-- case: numeric lost its scale
-- change
alter table customer alter column balance type numeric;

-- case: numeric got a scale that holds all
-- change
alter table orders alter column total type numeric(10, 1);

-- case: double became numeric
-- change
alter table customer alter column score type numeric;

-- case: numeric became double
-- change
alter table customer alter column balance type float8;

-- case: timestamp became timestamptz in UTC
-- change
set timezone = 'UTC';
alter table customer alter column seen type timestamptz;

-- case: timestamp became timestamptz in a zone that was said
-- change
set timezone = 'Asia/Tokyo';
alter table customer alter column seen type timestamptz using seen at time zone 'UTC';

-- case: timestamptz became timestamp in UTC
-- change
alter table customer alter column created type timestamp using created at time zone 'UTC';

-- case: date became timestamp
-- change
alter table customer alter column born type timestamp;

-- case: date became timestamptz in UTC
-- change
set timezone = 'UTC';
alter table customer alter column born type timestamptz;

-- case: timestamp with fewer digits that holds all
-- change
alter table customer alter column created type timestamptz(3);

-- case: json became jsonb
-- change
alter table customer alter column raw type jsonb;

-- case: jsonb became json
-- change
alter table customer alter column prefs type json;

-- case: json became text
-- change
alter table customer alter column raw type text;

-- case: enum became text
-- change
alter table customer alter column mood type text;

-- case: enum got a label
-- change
alter type mood add value 'angry' before 'sad';

-- case: enum label renamed
-- change
alter type mood rename value 'sad' to 'blue';

-- case: enum label renamed, in arrays
alter table customer add column moods mood[];
update customer set moods = array[['ok', 'ok'], ['ok', 'happy']]::mood[] where id = 3;
update customer set moods = '{}' where id = 2;
update customer set moods = '{sad,ok,NULL}' where id = 1;
-- change
alter type mood rename value 'sad' to 'blue';
update customer set moods = moods where id = 1;

-- case: enum label renamed and the table rewritten
-- change
alter type mood rename value 'sad' to 'blue';
vacuum full customer;

-- case: enum type renamed
-- change
alter type mood rename to feeling;

-- case: enum type made anew
-- change
create type feeling as enum ('sad', 'ok', 'happy', 'angry');
alter table customer alter column mood type feeling using mood::text::feeling;
drop type mood;
alter type feeling rename to mood;

-- case: boolean became integer
-- change
alter table customer alter column vip type int using vip::int;

-- case: boolean became text
-- change
alter table customer alter column vip type text;

-- case: collation
-- change
alter table customer alter column name type text collate "C";

-- case: storage
-- change
alter table customer alter column name set storage external;

-- case: statistics
-- change
alter table customer alter column name set statistics 1000;

-- case: fill factor
-- change
alter table customer set (fillfactor = 50);
vacuum full customer;

-- case: unlogged
-- change
alter table orders set unlogged;

-- case: rewrite by an update that changes nothing
-- change
update customer set name = name;

-- case: deleted and inserted again
-- change
create temp table kept as select * from orders;
delete from orders;
insert into orders select * from kept;

-- case: truncated and filled again
-- change
create temp table kept as select * from orders;
truncate orders;
insert into orders select * from kept;

-- case: table copied
-- change
create table orders_new (like orders including all);
insert into orders_new select * from orders;
drop table orders;
alter table orders_new rename to orders;

-- case: table copied with its columns in another order
-- change
create table orders_new (total numeric, id int primary key, customer_id bigint);
insert into orders_new (id, customer_id, total) select * from orders order by id desc;
drop table orders;
alter table orders_new rename to orders;

-- case: column moved to the end
-- change
alter table customer add column name_new text;
update customer set name_new = name;
alter table customer drop column name;
alter table customer rename column name_new to name;

-- case: column dropped and added again with its values
-- change
create temp table kept as select id, city from customer;
alter table customer drop column city;
alter table customer add column city text;
update customer set city = kept.city from kept where kept.id = customer.id;

-- case: columns renamed there and back
-- change
alter table customer rename column name to other;
alter table customer rename column other to name;

-- case: table became partitioned
-- change
alter table orders rename to orders_old;
create table orders (id int primary key, customer_id bigint, total numeric) partition by range (id);
create table orders_1 partition of orders for values from (0) to (3);
create table orders_2 partition of orders default;
insert into orders select * from orders_old;
drop table orders_old;

-- case: table became a partition
-- change
alter table orders rename to orders_1;
create table orders (id int primary key, customer_id bigint, total numeric) partition by range (id);
alter table orders_1 alter column customer_id drop not null;
alter table orders attach partition orders_1 for values from (0) to (100);

-- case: view
-- change
create view gold as select * from customer where vip;

-- case: function
-- change
create function one() returns int language sql as 'select 1';

-- case: trigger
-- change
create function nothing() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger nothing before insert on customer for each row execute function nothing();

-- case: trigger that fires and changes nothing
-- change
create function nothing() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger nothing before update on customer for each row execute function nothing();
update customer set city = city;

-- case: row security
-- change
alter table customer enable row level security;
alter table customer force row level security;
create policy nobody on customer using (false);

-- case: rows inserted
-- change
insert into orders values (5, 1, 7), (6, null, null);
-- gives: table public.orders: 2 rows added

-- case: rows inserted in a rewritten table
-- change
insert into orders values (5, 1, 7), (6, null, null);
vacuum full orders;
-- gives: table public.orders: 2 rows added: id=5; id=6

-- case: row inserted by the sequence
-- change
insert into customer (name) values ('Fay');
-- gives: table public.customer: 1 row added
-- gives: sequence public.customer_id_seq: next 6 → 7

-- case: inserted and deleted
-- change
insert into orders values (5, 1, 7);
delete from orders where id = 5;

-- case: updated there and back
-- change
update customer set city = city || '!';
update customer set city = rtrim(city, '!');

-- case: rolled back
-- change
do $$ begin begin delete from orders; raise exception 'no'; exception when others then null; end; end $$;

-- case: locked
-- change
do $$ begin perform from customer for update; end $$;

-- case: new table
-- change
create table invoice as select 1 as id;

-- case: privileges
-- change
grant select on customer to public;

-- case: sequence ahead
-- change
select setval('customer_id_seq', 1000);
-- gives: sequence public.customer_id_seq: next 6 → 1001

-- case: identity always
-- change
alter table customer alter column id set generated always;

-- case: identity dropped
-- change
alter table customer alter column id drop identity;

-- case: role's time zone
-- change
do $$ begin execute format('alter database %I set timezone = %L', current_database(), 'Asia/Tokyo'); end $$;
update customer set city = city;

-- case: database's float digits and bytes
-- change
do $$ begin execute format('alter database %I set extra_float_digits = -10', current_database()); end $$;
do $$ begin execute format('alter database %I set bytea_output = escape', current_database()); end $$;
update customer set score = score;

-- case: database's dates and intervals
-- change
do $$ begin execute format('alter database %I set datestyle = %L', current_database(), 'German'); end $$;
do $$ begin execute format('alter database %I set intervalstyle = %L', current_database(), 'iso_8601'); end $$;
update customer set born = born;

-- case: schema
-- change
create schema spare;

-- case: type
-- change
create type size as enum ('s', 'm');

-- case: domain
-- change
create domain short as varchar(10);

-- case: sequence
-- change
create sequence spare;

-- case: materialised view
-- change
create materialized view rich as select * from customer where balance > 10;

-- case: n_distinct
-- change
alter table customer alter column city set (n_distinct = 5);

-- case: statistics object
-- change
create statistics customer_stats on city, vip from customer;
analyze customer;

-- case: replica identity
-- change
alter table customer replica identity full;

-- case: triggers disabled
-- change
alter table orders disable trigger all;

-- case: table locked
-- change
do $$ begin lock table customer in access exclusive mode; end $$;

-- case: index renamed
-- change
alter index customer_pkey rename to customer_key;

-- case: index made and dropped
-- change
create index customer_city on customer (city);
drop index customer_city;

-- case: autovacuum off
-- change
alter table customer set (autovacuum_enabled = false);

-- case: unique constraint
-- change
alter table customer add constraint customer_email_key unique (email);

-- case: constraint deferrable
-- change
alter table orders alter constraint orders_customer_id_fkey deferrable initially deferred;

-- case: constraint renamed
-- change
alter table orders rename constraint orders_pkey to orders_key;

-- case: check validated
-- change
alter table orders add constraint positive check (total >= 0) not valid;
alter table orders validate constraint positive;

-- case: checkpoint
-- change
checkpoint;

-- case: publication
-- change
create publication everything for all tables;

-- case: schema's comment
-- change
comment on schema public is 'the shop';

-- case: table of the same form
-- change
create table customer_copy (like customer including all);

-- case: temporary table
-- change
create temp table kept as select * from customer;

-- case: insert that meets a conflict
-- change
insert into orders values (1, 1, 99) on conflict do nothing;

-- case: update of no row
-- change
update customer set name = 'x' where false;

-- case: delete of no row
-- change
delete from customer where id > 1000;

-- case: update by a join that changes nothing
-- change
update orders set total = o.total from orders o where o.id = orders.id;

-- case: same type again
-- change
alter table customer alter column name type text;

-- case: type changed there and back
-- change
alter table customer alter column name type varchar(50);
alter table customer alter column name type text;

-- case: number there and back
-- change
alter table orders alter column id type bigint;
alter table orders alter column id type int;

-- case: reindex without blocking
-- change
reindex table concurrently customer;

-- case: enum's owner
-- change
alter type mood owner to current_user;

-- case: privilege on a column
-- change
grant select (name) on customer to public;

-- case: policy that is not on
-- change
create policy nobody on customer using (false);

-- case: rule
-- change
create rule silent as on delete to orders where old.id > 1000 do instead nothing;

-- case: partial index
-- change
create index on customer (city) where vip;

-- case: expression index
-- change
create index on customer (lower(email));

-- case: included columns
-- change
create unique index on orders (id) include (total);

-- case: brin index
-- change
create index on customer using brin (created);

-- case: clustered and rewritten
-- change
alter table customer cluster on customer_pkey;
cluster customer;

-- case: truncated and rolled back
-- change
do $$ begin begin truncate orders; raise exception 'no'; exception when raise_exception then null; end; end $$;
