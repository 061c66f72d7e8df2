-- case: table left over
-- change
create table audit (id bigint generated always as identity primary key, at timestamptz not null default now(), n serial);
create index on audit (at);
-- gives: table public.audit is new

-- case: table missing
create table audit (id bigserial primary key, parent bigint references audit, check (id > 0));
create table other (id int);
-- change
drop table audit;
-- gives: table public.audit is missing

-- case: table renamed
create table customer (id int primary key, name text);
-- change
alter table customer rename to client;
-- gives: table public.client is new
-- gives: table public.customer is missing

-- case: table moved to another schema
create schema shop;
create table customer (id int);
-- change
alter table customer set schema shop;
-- gives: table public.customer is missing
-- gives: table shop.customer is new

-- case: table comment changed
create table customer (id int);
comment on table customer is 'who buys';
-- change
comment on table customer is 'who has bought';
-- gives: table public.customer: comment changed from who buys to who has bought

-- case: table owner
create table customer (id int);
-- change
alter table customer owner to app;
-- gives: table public.customer: owner changed from postgres to app

-- case: table privilege lost
create table customer (id int);
grant select, insert on customer to reader;
-- change
revoke insert on customer from reader;
-- gives: table public.customer: grant to reader changed from INSERT, SELECT to SELECT

-- case: table privilege with grant option
create table customer (id int);
-- change
grant select on customer to reader with grant option;
-- gives: table public.customer: grant to reader is new: SELECT WITH GRANT OPTION

-- case: table privilege for everybody
create table customer (id int);
-- change
grant select on customer to public;
-- gives: table public.customer: grant to PUBLIC is new: SELECT

-- case: unlogged
create table customer (id int);
-- change
alter table customer set unlogged;
-- gives: table public.customer: UNLOGGED is new

-- case: row level security
create table customer (id int);
-- change
alter table customer enable row level security;
-- gives: table public.customer: ROW LEVEL SECURITY is new

-- case: forced row level security lost
create table customer (id int);
alter table customer force row level security;
-- change
alter table customer no force row level security;
-- gives: table public.customer: FORCE ROW LEVEL SECURITY is missing

-- case: storage parameters
create table customer (id int) with (fillfactor = 70);
-- change
alter table customer set (fillfactor = 80, autovacuum_enabled = off);
-- gives: table public.customer: storage parameters changed from fillfactor=70 to autovacuum_enabled=off, fillfactor=80

-- case: toast storage parameters
create table customer (id int, name text);
-- change
alter table customer set (toast.autovacuum_enabled = off);
-- gives: table public.customer: TOAST storage parameters is new: toast.autovacuum_enabled=off

-- case: replica identity full
create table customer (id int primary key);
-- change
alter table customer replica identity full;
-- gives: table public.customer: replica identity is new: FULL

-- case: replica identity by an index
create table customer (id int not null);
create unique index customer_id_idx on customer (id);
-- change
alter table customer replica identity using index customer_id_idx;
-- gives: table public.customer: replica identity is new: USING INDEX customer_id_idx

-- case: inheritance lost
create table base (id int);
create table derived (id int) inherits (base);
-- change
alter table derived no inherit base;
-- gives: table public.derived: inherited table is missing: public.base

-- case: column that only the inheriting table lacks
create table base (id int);
create table derived (at date);
-- change
alter table derived add column id int, inherit base;
-- gives: table public.derived: inherited table is new: public.base
-- gives: column public.derived.id is new: integer

-- case: table comment added
create table customer (id int);
-- change
comment on table customer is 'who buys';
-- gives: table public.customer: comment is new: who buys

-- case: logged
create unlogged table customer (id int);
-- change
alter table customer set logged;
-- gives: table public.customer: UNLOGGED is missing

-- case: replica identity nothing
create table customer (id int primary key);
-- change
alter table customer replica identity nothing;
-- gives: table public.customer: replica identity is new: NOTHING

-- case: storage parameter reset
create table customer (id int) with (fillfactor = 70);
-- change
alter table customer reset (fillfactor);
-- gives: table public.customer: storage parameters is missing: fillfactor=70

-- case: inheritance added
create table base (id int);
create table derived (id int);
-- change
alter table derived inherit base;
-- gives: table public.derived: inherited table is new: public.base

-- case: table of a type
create type person as (id int);
create table customer (id int);
-- change
alter table customer of person;
-- gives: table public.customer: row type is new: public.person

-- case: access method
create access method heap2 type table handler heap_tableam_handler;
create table customer (id int);
-- change
drop table customer;
create table customer (id int) using heap2;
-- gives: table public.customer: access method is new: heap2

-- case (since 15): tablespace
set allow_in_place_tablespaces = on;
create tablespace fast location '';
create table customer (id int);
-- change
alter table customer set tablespace fast;
-- gives: table public.customer: tablespace is new: fast

-- case: table privilege granted by somebody else
create table customer (id int);
grant select on customer to app with grant option;
grant usage on schema public to app;
-- change
set role app;
grant select on customer to reader;
reset role;
-- gives: table public.customer: grant to reader is new: SELECT (by app)

-- case: privilege of the owner itself
create table customer (id int);
-- change
revoke delete on customer from postgres;
-- gives: table public.customer: grant to its owner changed from INSERT, SELECT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER to INSERT, SELECT, UPDATE, TRUNCATE, REFERENCES, TRIGGER (before 17)
-- gives: table public.customer: grant to its owner changed from INSERT, SELECT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER, MAINTAIN to INSERT, SELECT, UPDATE, TRUNCATE, REFERENCES, TRIGGER, MAINTAIN (since 17)

-- case: security label
create table customer (id int);
-- change
set allow_system_table_mods = on;
insert into pg_seclabel (objoid, classoid, objsubid, provider, label)
values ('customer'::regclass, 'pg_class'::regclass, 0, 'guard', 'secret');
-- gives: table public.customer: security label of guard is new: secret
