-- case: view added
create table customer (id int);
-- change
create view customers as select id from customer;
-- gives: view public.customers is new

-- case: view definition
create table customer (id int, name text);
create view customers as select id from customer;
-- change
create or replace view customers as select id, name from customer;
-- gives: view public.customers: definition changed in line 1 from 'SELECT id' to 'SELECT id,' (since 16)
-- gives: view public.customers: definition changed in line 1 from 'SELECT customer.id' to 'SELECT customer.id,' (before 16)

-- case: view condition
create table customer (id int);
create view customers as select id from customer where id > 0;
-- change
create or replace view customers as select id from customer where id > 1;
-- gives: view public.customers: definition changed in line 3 from 'WHERE (id > 0);' to 'WHERE (id > 1);' (since 16)
-- gives: view public.customers: definition changed in line 3 from 'WHERE (customer.id > 0);' to 'WHERE (customer.id > 1);' (before 16)

-- case: column order where it counts
create table customer (a text, b text);
create view names as select a, b from customer union all select a, b from customer;
-- change
drop view names;
create view names as select a, b from customer union all select b as a, a as b from customer;
-- gives: view public.names: definition changed in line 5 from 'SELECT customer.a,' to 'SELECT customer.b AS a,'

-- case: view options
create table customer (id int);
create view customers as select id from customer;
-- change
alter view customers set (security_barrier = true);
-- gives: view public.customers: options is new: security_barrier=true

-- case: view privilege
create table customer (id int);
create view customers as select id from customer;
-- change
grant select on customers to reader;
-- gives: view public.customers: grant to reader is new: SELECT

-- case: materialised view dropped with its index
create table customer (id int);
create materialized view customers as select id from customer;
create unique index customers_id on customers (id);
-- change
drop materialized view customers;
-- gives: materialized view public.customers is missing

-- case: view became materialised
create table customer (id int);
create view customers as select id from customer;
-- change
drop view customers;
create materialized view customers as select id from customer;
-- gives: view public.customers is missing
-- gives: materialized view public.customers is new

-- case: materialised view emptied
create table customer (id int);
create materialized view customers as select id from customer;
-- change
refresh materialized view customers with no data;
-- gives: materialized view public.customers: WITH NO DATA is new

-- case: view dropped
create table customer (id int);
create view customers as select id from customer;
-- change
drop view customers;
-- gives: view public.customers is missing

-- case: check option of a view
create table customer (id int);
create view customers as select id from customer where id > 0;
-- change
alter view customers set (check_option = 'local');
-- gives: view public.customers: options is new: check_option=local

-- case (since 15): view that asks for its reader's privileges
create table customer (id int);
create view customers as select id from customer;
-- change
alter view customers set (security_invoker = true);
-- gives: view public.customers: options is new: security_invoker=true

-- case: view owner
create table customer (id int);
create view customers as select id from customer;
-- change
alter view customers owner to app;
-- gives: view public.customers: owner changed from postgres to app

-- case: view comment
create table customer (id int);
create view customers as select id from customer;
-- change
comment on view customers is 'for reports';
-- gives: view public.customers: comment is new: for reports

-- case: default of a view's column
create table customer (id int);
create view customers as select id from customer;
-- change
alter view customers alter column id set default 7;
-- gives: column public.customers.id: default is new: 7

-- case: comment on a view's column
create table customer (id int);
create view customers as select id from customer;
-- change
comment on column customers.id is 'number';
-- gives: column public.customers.id: comment is new: number

-- case: privilege on a view's column
create table customer (id int);
create view customers as select id from customer;
-- change
grant select (id) on customers to reader;
-- gives: column public.customers.id: grant to reader is new: SELECT

-- case: materialised view added
create table customer (id int);
-- change
create materialized view customers as select id from customer;
-- gives: materialized view public.customers is new

-- case: query of a materialised view
create table customer (id int);
create materialized view customers as select id from customer where id > 0;
-- change
drop materialized view customers;
create materialized view customers as select id from customer where id > 1;
-- gives: materialized view public.customers: definition changed in line 3 from 'WHERE (id > 0);' to 'WHERE (id > 1);' (since 16)
-- gives: materialized view public.customers: definition changed in line 3 from 'WHERE (customer.id > 0);' to 'WHERE (customer.id > 1);' (before 16)

-- case: storage parameters of a materialised view
create table customer (id int);
create materialized view customers as select id from customer;
-- change
alter materialized view customers set (fillfactor = 70);
-- gives: materialized view public.customers: options is new: fillfactor=70

-- case: owner of a materialised view
create table customer (id int);
create materialized view customers as select id from customer;
-- change
alter materialized view customers owner to app;
-- gives: materialized view public.customers: owner changed from postgres to app

-- case: statistics target of a materialised view's column
create table customer (id int);
create materialized view customers as select id from customer;
-- change
alter materialized view customers alter column id set statistics 500;
-- gives: column public.customers.id: statistics target is new: 500

-- case (since 15): tablespace of a materialised view
set allow_in_place_tablespaces = on;
create tablespace fast location '';
create table customer (id int);
create materialized view customers as select id from customer;
-- change
alter materialized view customers set tablespace fast;
-- gives: materialized view public.customers: tablespace is new: fast

-- case: materialised view clustered on an index
create table customer (id int);
create materialized view customers as select id from customer;
create index customers_id on customers (id);
-- change
alter materialized view customers cluster on customers_id;
-- gives: index public.customers_id: CLUSTER is new
