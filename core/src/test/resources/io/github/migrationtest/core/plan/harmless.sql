-- What makes no query of regressions.sql worse, one after the other on the schema of shop.sql.

-- case: nullable column
alter table customer add phone text;
-- case: column with a constant default
alter table customer add points int not null default 0;
-- case: column with a computed default
alter table orders add token double precision not null default random();
-- case: generated column
alter table orders add double_number int generated always as (number * 2) stored;
-- case: column widened without a rewrite
alter table orders alter total type numeric(12, 2);
-- case: column widened with a rewrite
alter table shipment alter weight type bigint;
-- case: column made a text
alter table profile alter picture type varchar(40);
-- case: column renamed that nobody reads
alter table orders rename total to amount;
-- case: column dropped that nobody reads
alter table orders drop amount;
-- case: default changed
alter table orders alter state set default 'state 0';
-- case: null rejected
alter table profile alter picture set not null;
-- case: constraint checked
alter table orders add constraint positive check (number >= 0);
-- case: constraint not validated
alter table orders add constraint later check (number >= 0) not valid;
-- case: foreign key
alter table profile add constraint profile_of foreign key (customer_id) references customer;
-- case: foreign key not validated
alter table profile add constraint profile_later foreign key (customer_id) references customer not valid;
-- case: further unique constraint
alter table customer add constraint one_email unique (email);
-- case: further index
create index orders_number on orders (number);
-- case: further partial index
create index orders_new on orders (placed) where state = 'state 0';
-- case: further expression index
create index orders_month on orders (extract(month from placed));
-- case: index with a further included column
drop index customer_city;
create index customer_city on customer (city) include (tier, active);
-- case: index made anew
drop index customer_email;
create index customer_email on customer (email);
-- case: index renamed
alter index customer_unused rename to customer_unused_idx;
-- case: index made unique
drop index customer_email;
create unique index customer_email on customer (email);
-- case: index rebuilt
reindex table customer;
-- case: unused index dropped
create index nobody on orders (number);
drop index nobody;
-- case: index that another one replaces
create index customer_tier_2 on customer (tier, created desc, id);
drop index customer_tier;
-- case: constraint renamed
alter table orders rename constraint orders_customer to orders_customer_fk;
-- case: statistics on more columns
create statistics orders_state on state, placed from orders;
-- case: larger statistics target
alter table orders alter state set statistics 500;
-- case: table
create table audit (id bigint primary key, what text);
-- case: partition
create table event_5 partition of event for values from ('2027-01-01') to ('2027-04-01');
-- case: child table without rows
create table measure_next (check (at >= '2027-01-01')) inherits (measure);
-- case: view
create view active_customer as select * from customer where active;
-- case: view with a further column
create or replace view customer_view as select id, email, name, tier, city from customer;
-- case: function replaced by the same
create or replace function norm(text) returns text language sql immutable as 'select lower($1)';
-- case: trigger after the row
create function nothing() returns trigger language plpgsql as 'begin return null; end';
create trigger nothing after update on customer for each row execute function nothing();
-- case: comment
comment on table customer is 'Who buys';
-- case: type
create type tier as enum ('gold', 'silver');
-- case: schema
create schema billing;
-- case: sequence
create sequence numbers;
-- case: privileges
create role auditor_of_plans;
grant select on customer to auditor_of_plans;
drop owned by auditor_of_plans;
drop role auditor_of_plans;
-- case: a few rows
insert into orders (id, customer_id, state, placed, number)
select i, i % 5000 + 1, 'state 0', '2026-03-01', 1 from generate_series(9001, 9040) i;
-- case: a few rows deleted
delete from shipment where order_id < 20;
-- case: backfill of all rows
alter table orders add year int;
update orders set year = extract(year from placed);
-- case: backfill of some rows
update orders set state = 'state 3' where number < 100;
-- case: clustered
cluster customer using customer_pkey;
-- case: settings of a table
alter table orders set (fillfactor = 90, autovacuum_enabled = off);
-- case: storage of a column
alter table customer alter unused set storage external;
-- case: table copied with its indexes
create table profile_copy (like profile including all);
insert into profile_copy select * from profile;
drop table profile;
alter table profile_copy rename to profile;
-- case: identity
create sequence order_ids owned by orders.id;
alter table orders alter id set default nextval('order_ids');
-- case: row level security
alter table customer enable row level security;
create policy everybody on customer using (true);
