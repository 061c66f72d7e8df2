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

-- case: serial made by hand
create table customer (id serial);
-- change
drop table customer;
create sequence customer_id_seq as integer;
create table customer (id int not null default nextval('customer_id_seq'));
alter sequence customer_id_seq owned by customer.id;

-- case: generated name of a domain's check
create domain amount as int check (value > 0);
-- change
alter domain amount drop constraint amount_check;
alter domain amount add constraint amount_check1 check (value > 0);

-- case: table renamed and back
create table customer (id int primary key, name text, at date);
-- change
alter table customer rename to client;
alter table client rename to customer;

-- case: column renamed and back
create table customer (id int primary key, name text, at date);
create view names as select name from customer;
create index on customer (name);
-- change
alter table customer rename name to full_name;
alter table customer rename full_name to name;

-- case: schema renamed and back
create schema shop;
create table shop.orders (id serial);
-- change
alter schema shop rename to store;
alter schema store rename to shop;

-- case: index and constraint renamed and back
create table customer (id int primary key, name text, at date);
create index customer_name on customer (name);
-- change
alter index customer_name rename to by_name;
alter index by_name rename to customer_name;
alter table customer rename constraint customer_pkey to pk;
alter table customer rename constraint pk to customer_pkey;

-- case: names in quotes
create table customer (id int primary key, name text, at date);
-- change
drop table customer;
create table "customer" ("id" int primary key, "name" text, AT date);

-- case: same objects by a search path
create schema shop;
create table shop.orders (id int check (id > 0));
create view shop.numbers as select id from shop.orders;
-- change
set search_path = shop;
drop table orders cascade;
create table orders (id int check (id > 0));
create view numbers as select id from orders;
reset search_path;
