-- case: column dropped and added again moves to the end
create table customer (id int, name text not null, at date);
-- change
alter table customer drop column name;
alter table customer add column name text not null;

-- case: table recreated with its columns in another order
create table customer (id int primary key, name text, at date);
create index customer_name on customer (name, at);
-- change
drop table customer;
create table customer (at date, name text, id int primary key);
create index customer_name on customer (name, at);

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

-- case: order of storage parameters
create table customer (id int) with (fillfactor = 70, autovacuum_enabled = off);
-- change
alter table customer reset (fillfactor);
alter table customer set (fillfactor = 70);

-- case (since 14): white space of a body in standard SQL
create function twice(n int) returns int language sql return n*2;
-- change
create or replace function twice(n int) returns int language sql return   (n  *  2);

-- case: white space of a view
create table customer (id int primary key, name text, at date);
create view names as select id, name from customer where id > 0;
-- change
create or replace view names as select id,name

  from   customer
 where (id>0);

-- case: white space of a check
create table orders (a int, b int, constraint sane check (a > b));
-- change
alter table orders drop constraint sane;
alter table orders add constraint sane check ( a>b );

-- case: white space of a policy
create table customer (id int primary key, name text, at date);
create policy own on customer using (id = 1);
-- change
alter policy own on customer using ( (id=1) );

-- case: white space of an index
create table customer (id int primary key, name text, at date);
create index customer_name on customer (lower(name)) where id > 0;
-- change
drop index customer_name;
create index customer_name on customer using btree ((lower( name ))) where (id>0);

-- case: white space of a default
create table orders (total int default (1 + 2));
-- change
alter table orders alter column total set default 1+2;

-- case: white space of a procedure
create procedure tidy() language plpgsql as $$
begin
  perform 1;
end $$;
-- change
create or replace procedure tidy() language plpgsql as $$
begin
	perform 1;

end $$;

-- case: other names of the same types
create table orders (a integer, b character varying(40), c timestamp with time zone, d numeric(10, 2), e boolean, f double precision);
-- change
drop table orders;
create table orders (a int4, b varchar(40), c timestamptz, d decimal(10, 2), e bool, f float8);

-- case: order of columns under statistics
create table customer (town text, zip text);
create statistics customer_place (dependencies) on town, zip from customer;
-- change
drop statistics customer_place;
alter table customer drop column town;
alter table customer add column town text;
create statistics customer_place (dependencies) on town, zip from customer;

-- case: order of columns under a key and its reference
create table customer (id int, tenant int, primary key (id, tenant));
create table orders (customer_id int, tenant int, constraint orders_customer foreign key (customer_id, tenant) references customer);
-- change
drop table orders, customer;
create table customer (tenant int, id int, primary key (id, tenant));
create table orders (tenant int, customer_id int, constraint orders_customer foreign key (customer_id, tenant) references customer);

-- case (since 15): order of published columns
create table customer (id int primary key, name text, at date);
create publication feed for table customer (id, name, at);
-- change
drop publication feed;
alter table customer drop column name;
alter table customer add column name text;
create publication feed for table customer (at, name, id);

-- case: order of published tables
create table customer (id int primary key, name text, at date);
create table orders (id int);
create publication feed for table customer, orders;
-- change
alter publication feed drop table customer;
alter publication feed add table customer;

-- case: order of a column's options
create table customer (name text);
alter table customer alter column name set (n_distinct = 5, n_distinct_inherited = 7);
-- change
alter table customer alter column name reset (n_distinct);
alter table customer alter column name set (n_distinct = 5);

-- case: order of a server's options
create foreign data wrapper files;
create server disk foreign data wrapper files options (host 'a', port '1');
-- change
alter server disk options (drop host);
alter server disk options (add host 'a');

-- case: order of a foreign column's options
create foreign data wrapper files;
create server disk foreign data wrapper files;
create foreign table paper (id int options (field '1', kind 'n')) server disk;
-- change
alter foreign table paper alter column id options (drop field);
alter foreign table paper alter column id options (add field '1');

-- case: order of a policy's roles
create table customer (id int primary key, name text, at date);
create policy own on customer to app, reader using (id = 1);
-- change
alter policy own on customer to reader, app;

-- case: order of a function's settings
create function twice(n int) returns int language sql as 'select n * 2';
alter function twice set work_mem = '64MB';
alter function twice set enable_seqscan = off;
-- change
alter function twice reset work_mem;
alter function twice set work_mem = '64MB';

-- case: order of an event trigger's tags
create function note() returns event_trigger language plpgsql as 'begin end';
create event trigger note_ddl on ddl_command_end when tag in ('CREATE TABLE', 'DROP TABLE') execute function note();
-- change
drop event trigger note_ddl;
create event trigger note_ddl on ddl_command_end when tag in ('DROP TABLE', 'CREATE TABLE') execute function note();

-- case: order of subscribed publications
create subscription mirror connection 'host=127.0.0.1 port=1' publication feed, news with (connect = false, slot_name = none);
-- change
alter subscription mirror set publication news, feed with (refresh = false);
