-- case: index missing
create table orders (email text);
create index orders_email_idx on orders (email);
-- change
drop index orders_email_idx;
-- gives: index public.orders_email_idx is missing: CREATE INDEX orders_email_idx ON public.orders USING btree (email)

-- case: index renamed
create table orders (email text);
create index orders_email_idx on orders (email);
-- change
alter index orders_email_idx rename to orders_by_email;
-- gives: index public.orders_by_email is new: CREATE INDEX orders_by_email ON public.orders USING btree (email)
-- gives: index public.orders_email_idx is missing: CREATE INDEX orders_email_idx ON public.orders USING btree (email)

-- case: index on the wrong table
create table orders (email text);
create table customer (email text);
create index email_idx on orders (email);
-- change
drop index email_idx;
create index email_idx on customer (email);
-- gives: index public.email_idx: definition changed from CREATE INDEX email_idx ON public.orders USING btree (email) to CREATE INDEX email_idx ON public.customer USING btree (email)

-- case: index no longer unique
create table orders (email text);
create unique index orders_email_idx on orders (email);
-- change
drop index orders_email_idx;
create index orders_email_idx on orders (email);
-- gives: index public.orders_email_idx: definition changed from CREATE UNIQUE INDEX orders_email_idx ON public.orders USING btree (email) to CREATE INDEX orders_email_idx ON public.orders USING btree (email)

-- case: index predicate
create table orders (email text, gone boolean);
create index orders_email_idx on orders (email);
-- change
drop index orders_email_idx;
create index orders_email_idx on orders (email desc) where not gone;
-- gives: index public.orders_email_idx: definition changed from CREATE INDEX orders_email_idx ON public.orders USING btree (email) to CREATE INDEX orders_email_idx ON public.orders USING btree (email DESC) WHERE (NOT gone)

-- case: index comment
create table orders (email text);
create index orders_email_idx on orders (email);
-- change
comment on index orders_email_idx is 'for the login';
-- gives: index public.orders_email_idx: comment is new: for the login

-- case: index that is invalid
create table orders (at date) partition by range (at);
create table orders_2024 partition of orders for values from ('2024-01-01') to ('2025-01-01');
create index orders_at_idx on orders (at);
-- change
drop index orders_at_idx;
create index orders_at_idx on only orders (at);
-- gives: index public.orders_at_idx: INVALID is new
-- gives: index public.orders_2024_at_idx is missing: CREATE INDEX orders_2024_at_idx ON public.orders_2024 USING btree (at)

-- case: index that the table is clustered on
create table orders (email text);
create index orders_email_idx on orders (email);
-- change
alter table orders cluster on orders_email_idx;
-- gives: index public.orders_email_idx: CLUSTER is new

-- case: storage parameters of a key's index
create table customer (id int primary key);
-- change
alter index customer_pkey set (fillfactor = 70);
-- gives: index public.customer_pkey: storage parameters is new: fillfactor=70

-- case: index of a materialised view
create table customer (id int);
create materialized view customers as select id from customer;
create unique index customers_id on customers (id);
-- change
drop index customers_id;
-- gives: index public.customers_id is missing: CREATE UNIQUE INDEX customers_id ON public.customers USING btree (id)

-- case: index became unique
create table orders (email text);
create index orders_email on orders (email);
-- change
drop index orders_email;
create unique index orders_email on orders (email);
-- gives: index public.orders_email: definition changed from CREATE INDEX orders_email ON public.orders USING btree (email) to CREATE UNIQUE INDEX orders_email ON public.orders USING btree (email)

-- case: index method
create table orders (email text);
create index orders_email on orders (email);
-- change
drop index orders_email;
create index orders_email on orders using hash (email);
-- gives: index public.orders_email: definition changed from CREATE INDEX orders_email ON public.orders USING btree (email) to CREATE INDEX orders_email ON public.orders USING hash (email)

-- case: order of an index's columns
create table orders (email text, total int);
create index orders_email on orders (email, total);
-- change
drop index orders_email;
create index orders_email on orders (total, email);
-- gives: index public.orders_email: definition changed from CREATE INDEX orders_email ON public.orders USING btree (email, total) to CREATE INDEX orders_email ON public.orders USING btree (total, email)

-- case: included column
create table orders (email text, total int);
create index orders_email on orders (email);
-- change
drop index orders_email;
create index orders_email on orders (email) include (total);
-- gives: index public.orders_email: definition changed from CREATE INDEX orders_email ON public.orders USING btree (email) to CREATE INDEX orders_email ON public.orders USING btree (email) INCLUDE (total)

-- case: index expression
create table orders (email text);
create index orders_email on orders (lower(email));
-- change
drop index orders_email;
create index orders_email on orders (upper(email));
-- gives: index public.orders_email: definition changed from CREATE INDEX orders_email ON public.orders USING btree (lower(email)) to CREATE INDEX orders_email ON public.orders USING btree (upper(email))

-- case: operator class of an index
create table orders (email text);
create index orders_email on orders (email);
-- change
drop index orders_email;
create index orders_email on orders (email text_pattern_ops);
-- gives: index public.orders_email: definition changed from CREATE INDEX orders_email ON public.orders USING btree (email) to CREATE INDEX orders_email ON public.orders USING btree (email text_pattern_ops)

-- case: collation of an index
create table orders (email text);
create index orders_email on orders (email);
-- change
drop index orders_email;
create index orders_email on orders (email collate "C");
-- gives: index public.orders_email: definition changed from CREATE INDEX orders_email ON public.orders USING btree (email) to CREATE INDEX orders_email ON public.orders USING btree (email COLLATE "C")

-- case: place of nulls in an index
create table orders (email text);
create index orders_email on orders (email);
-- change
drop index orders_email;
create index orders_email on orders (email nulls first);
-- gives: index public.orders_email: definition changed from CREATE INDEX orders_email ON public.orders USING btree (email) to CREATE INDEX orders_email ON public.orders USING btree (email NULLS FIRST)

-- case: predicate of an index alone
create table orders (email text, gone boolean);
create index orders_email on orders (email) where not gone;
-- change
drop index orders_email;
create index orders_email on orders (email);
-- gives: index public.orders_email: definition changed from CREATE INDEX orders_email ON public.orders USING btree (email) WHERE (NOT gone) to CREATE INDEX orders_email ON public.orders USING btree (email)

-- case (since 15): unique index with nulls not distinct
create table orders (email text);
create unique index orders_email on orders (email);
-- change
drop index orders_email;
create unique index orders_email on orders (email) nulls not distinct;
-- gives: index public.orders_email: definition changed from CREATE UNIQUE INDEX orders_email ON public.orders USING btree (email) to CREATE UNIQUE INDEX orders_email ON public.orders USING btree (email) NULLS NOT DISTINCT

-- case: storage parameters of an index
create table orders (email text);
create index orders_email on orders (email);
-- change
alter index orders_email set (fillfactor = 70);
-- gives: index public.orders_email: definition changed from CREATE INDEX orders_email ON public.orders USING btree (email) to CREATE INDEX orders_email ON public.orders USING btree (email) WITH (fillfactor='70')

-- case (since 15): tablespace of an index
set allow_in_place_tablespaces = on;
create tablespace fast location '';
create table orders (email text);
create index orders_email on orders (email);
-- change
alter index orders_email set tablespace fast;
-- gives: index public.orders_email: tablespace is new: fast

-- case (since 15): tablespace of a key's index
set allow_in_place_tablespaces = on;
create tablespace fast location '';
create table orders (id int primary key);
-- change
alter index orders_pkey set tablespace fast;
-- gives: index public.orders_pkey: tablespace is new: fast

-- case: statistics target of an index's expression
create table orders (email text);
create index orders_email on orders (email, lower(email));
-- change
alter index orders_email alter column 2 set statistics 500;
-- gives: index public.orders_email: statistics targets is new: column 2: 500

-- case: table no longer clustered on an index
create table orders (email text);
create index orders_email on orders (email);
alter table orders cluster on orders_email;
-- change
alter table orders set without cluster;
-- gives: index public.orders_email: CLUSTER is missing

-- case: comment on a key's index
create table orders (id int primary key);
-- change
comment on index orders_pkey is 'by number';
-- gives: index public.orders_pkey: comment is new: by number

-- case: index in another schema goes with its table
create schema shop;
create table orders (email text);
create index orders_email on orders (email);
-- change
alter table orders set schema shop;
-- gives: table public.orders is missing
-- gives: table shop.orders is new
