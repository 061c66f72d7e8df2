-- case: publication added
create table customer (id int primary key, name text);
-- change
create publication feed for table customer;
-- gives: publication feed is new

-- case: publication dropped
create table customer (id int primary key, name text);
create publication feed for table customer;
-- change
drop publication feed;
-- gives: publication feed is missing

-- case: table published
create table customer (id int primary key, name text);
create publication feed for table customer;
create table orders (id int);
-- change
alter publication feed add table orders;
-- gives: publication feed: table public.orders is new: all columns

-- case: table no longer published
create table customer (id int primary key, name text);
create publication feed for table customer;
-- change
alter publication feed drop table customer;
-- gives: publication feed: table public.customer is missing: all columns

-- case (since 15): published columns
create table customer (id int primary key, name text);
create publication feed for table customer;
-- change
alter publication feed set table customer (id);
-- gives: publication feed: table public.customer changed from all columns to (id)

-- case (since 15): published rows
create table customer (id int primary key, name text);
create publication feed for table customer;
-- change
alter publication feed set table customer where (id > 0);
-- gives: publication feed: table public.customer changed from all columns to all columns WHERE (id > 0)

-- case (since 15): published schema
create schema shop;
create publication feed;
-- change
alter publication feed add tables in schema shop;
-- gives: publication feed: tables in schema shop is new

-- case: all tables published
create publication feed;
-- change
drop publication feed;
create publication feed for all tables;
-- gives: publication feed: ALL TABLES is new

-- case: published operations
create table customer (id int primary key, name text);
create publication feed for table customer;
-- change
alter publication feed set (publish = 'insert, update');
-- gives: publication feed: publish changed from insert, update, delete, truncate to insert, update

-- case: published by the root
create table customer (id int primary key, name text);
create publication feed for table customer;
-- change
alter publication feed set (publish_via_partition_root = true);
-- gives: publication feed: publish_via_partition_root is new

-- case (since 18): generated columns published
create table customer (id int primary key, name text);
create publication feed for table customer;
-- change
alter publication feed set (publish_generated_columns = stored);
-- gives: publication feed: publish_generated_columns is new: stored

-- case: publication owner
create table customer (id int primary key, name text);
create publication feed for table customer;
-- change
alter publication feed owner to app;
-- gives: publication feed: owner changed from postgres to app

-- case: publication comment
create table customer (id int primary key, name text);
create publication feed for table customer;
-- change
comment on publication feed is 'to the shop';
-- gives: publication feed: comment is new: to the shop
