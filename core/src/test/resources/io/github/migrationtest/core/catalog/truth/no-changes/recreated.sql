-- case: table recreated
create table customer (id serial primary key, name text not null default 'x' check (name <> ''), unique (name));
create index on customer (lower(name));
-- change
drop table customer;
create table customer (id serial primary key, name text not null default 'x' check (name <> ''), unique (name));
create index on customer (lower(name));

-- case: index recreated
create table customer (name text);
create index customer_name on customer using btree (name);
-- change
drop index customer_name;
create index customer_name on public.customer (name asc nulls last);

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

-- case: trigger disabled and enabled
create table customer (id int);
create function touch() returns trigger language plpgsql as 'begin return new; end';
create trigger touch before update on customer for each row execute function touch();
-- change
alter table customer disable trigger touch;
alter table customer enable trigger touch;

-- case: primary key, foreign key and unique constraint recreated
create table customer (id int primary key, mail text unique);
create table orders (customer_id int references customer on delete cascade);
-- change
alter table orders drop constraint orders_customer_id_fkey;
alter table customer drop constraint customer_pkey, drop constraint customer_mail_key;
alter table customer add primary key (id), add unique (mail);
alter table orders add foreign key (customer_id) references customer (id) on delete cascade;

-- case: key made from an index
create table customer (mail text not null, constraint one_mail unique (mail));
-- change
alter table customer drop constraint one_mail;
create unique index one_mail on customer (mail);
alter table customer add constraint one_mail unique using index one_mail;

-- case: view recreated
create table customer (id int primary key, name text, at date);
create view names as select name from customer;
comment on view names is 'all';
grant select on names to reader;
-- change
drop view names;
create view names as select name from customer;
comment on view names is 'all';
grant select on names to reader;

-- case: materialised view recreated with its index
create table customer (id int primary key, name text, at date);
create materialized view names as select name from customer;
create index names_name on names (name);
-- change
drop materialized view names;
create materialized view names as select name from customer;
create index names_name on names (name);

-- case: trigger recreated with its function
create table customer (id int primary key, name text, at date);
create function touch() returns trigger language plpgsql as 'begin return new; end';
create trigger touch before update on customer for each row execute function touch();
-- change
drop function touch cascade;
create function touch() returns trigger language plpgsql as 'begin return new; end';
create trigger touch before update on customer for each row execute function touch();

-- case: policy and rule recreated
create table customer (id int primary key, name text, at date);
create policy own on customer using (id = 1);
create rule keep as on delete to customer do instead nothing;
-- change
drop policy own on customer;
drop rule keep on customer;
create rule keep as on delete to customer do instead nothing;
create policy own on customer using (id = 1);

-- case: domain recreated
create domain email as text default 'x' not null check (value like '%@%');
-- change
drop domain email;
create domain email as text default 'x' not null check (value like '%@%');

-- case: composite and range type recreated
create type address as (street text, town text);
create type period as range (subtype = float8);
-- change
drop type address;
drop type period;
create type address as (street text, town text);
create type period as range (subtype = float8);

-- case: base type recreated
create type length;
create function length_in(cstring) returns length language internal immutable strict as 'textin';
create function length_out(length) returns cstring language internal immutable strict as 'textout';
create type length (input = length_in, output = length_out);
-- change
drop type length cascade;
create type length;
create function length_in(cstring) returns length language internal immutable strict as 'textin';
create function length_out(length) returns cstring language internal immutable strict as 'textout';
create type length (input = length_in, output = length_out);

-- case: cast, operator and operator class recreated
create type status as enum ('new');
create cast (status as int) with inout;
create operator === (leftarg = int, rightarg = int, function = int4eq, commutator = ===);
create operator class reverse for type int using btree as operator 1 >, operator 2 >=, operator 3 =, operator 4 <=, operator 5 <, function 1 btint4cmp(int, int);
-- change
drop operator family reverse using btree;
drop operator === (int, int);
drop type status cascade;
create type status as enum ('new');
create cast (status as int) with inout;
create operator === (leftarg = int, rightarg = int, function = int4eq, commutator = ===);
create operator class reverse for type int using btree as operator 1 >, operator 2 >=, operator 3 =, operator 4 <=, operator 5 <, function 1 btint4cmp(int, int);

-- case: collation and conversion recreated
create collation plain (lc_collate = 'C', lc_ctype = 'C');
create conversion latin for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
-- change
drop collation plain;
drop conversion latin;
create collation plain (lc_collate = 'C', lc_ctype = 'C');
create conversion latin for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;

-- case: text search recreated
create text search dictionary words (template = simple, stopwords = english);
create text search configuration shop (copy = simple);
alter text search configuration shop alter mapping for word with words;
-- change
drop text search configuration shop;
drop text search dictionary words;
create text search dictionary words (template = simple, stopwords = english);
create text search configuration shop (copy = simple);
alter text search configuration shop alter mapping for word with words;

-- case: foreign data recreated
create foreign data wrapper files;
create server disk foreign data wrapper files options (host 'a');
create user mapping for reader server disk options (user 'bob', password 'x');
create foreign table paper (id int options (field '1')) server disk;
-- change
drop foreign data wrapper files cascade;
create foreign data wrapper files;
create server disk foreign data wrapper files options (host 'a');
create user mapping for reader server disk options (user 'bob', password 'x');
create foreign table paper (id int options (field '1')) server disk;

-- case: publication and subscription recreated
create table orders (id int primary key);
create publication feed for table orders;
create subscription mirror connection 'host=127.0.0.1 port=1' publication feed with (connect = false, slot_name = none);
-- change
drop publication feed;
drop subscription mirror;
drop table orders;
create table orders (id int primary key);
create publication feed for table orders;
create subscription mirror connection 'host=127.0.0.1 port=1' publication feed with (connect = false, slot_name = none);

-- case: language and access method recreated
create trusted language chat handler plpgsql_call_handler;
create access method heap2 type table handler heap_tableam_handler;
-- change
drop language chat;
drop access method heap2;
create trusted language chat handler plpgsql_call_handler;
create access method heap2 type table handler heap_tableam_handler;

-- case: aggregate recreated
create aggregate product(int) (sfunc = int4mul, stype = int, initcond = '1');
-- change
drop aggregate product(int);
create aggregate product(int) (sfunc = int4mul, stype = int, initcond = '1');

-- case: statistics recreated
create table customer (town text, zip text);
create statistics customer_place (dependencies) on town, zip from customer;
-- change
drop table customer;
create table customer (town text, zip text);
create statistics customer_place (dependencies) on town, zip from customer;

-- case: event trigger recreated
create function note() returns event_trigger language plpgsql as 'begin end';
create event trigger note_ddl on ddl_command_end execute function note();
-- change
drop event trigger note_ddl;
drop function note;
create function note() returns event_trigger language plpgsql as 'begin end';
create event trigger note_ddl on ddl_command_end execute function note();

-- case: sequence recreated
create sequence number start 5 increment 2 cache 3 cycle maxvalue 99;
-- change
drop sequence number;
create sequence number start 5 increment 2 cache 3 cycle maxvalue 99;

-- case: partitions recreated
create table orders (at date, total int) partition by range (at);
create table orders_2024 partition of orders for values from ('2024-01-01') to ('2025-01-01');
create index on orders (total);
-- change
drop table orders;
create table orders (at date, total int) partition by range (at);
create table orders_2024 partition of orders for values from ('2024-01-01') to ('2025-01-01');
create index on orders (total);

-- case: inheritance recreated
create table base (id int not null, check (id > 0));
create table derived (at date) inherits (base);
-- change
drop table base cascade;
create table base (id int not null, check (id > 0));
create table derived (at date) inherits (base);

-- case: foreign key's triggers disabled and enabled
create table customer (id int primary key);
create table orders (customer_id int references customer);
-- change
alter table orders disable trigger all;
alter table orders enable trigger all;

-- case: view over columns whose order has changed behind names
create table customer (id int primary key, name text, at date);
create view names as select name, at from customer;
-- change
drop view names;
alter table customer drop column name;
alter table customer add column name text;
create view names as select name, at from customer;

-- case: identity recreated
create table orders (id int not null generated always as identity);
-- change
alter table orders alter column id drop identity;
alter table orders alter column id add generated always as identity;
