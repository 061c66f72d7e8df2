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

-- case: owner changed and back
create table customer (id serial);
grant select on customer to reader;
-- change
alter table customer owner to app;
alter table customer owner to postgres;

-- case: owner set to the same
create table customer (id int primary key, name text, at date);
create function twice(n int) returns int language sql as 'select n * 2';
-- change
alter table customer owner to current_user;
alter function twice owner to postgres;
alter schema public owner to postgres;

-- case: default privileges written out
create table customer (id int primary key, name text, at date);
-- change
grant all on customer to postgres;

-- case: privilege granted twice
create table customer (id int primary key, name text, at date);
grant select on customer to reader;
-- change
grant select on customer to reader;

-- case: privilege on a function for everybody written out
create function twice(n int) returns int language sql as 'select n * 2';
-- change
revoke execute on function twice from public;
grant execute on function twice to public;

-- case: privilege on a database, a server and a wrapper and back
create foreign data wrapper files;
create server disk foreign data wrapper files;
-- change
grant usage on foreign data wrapper files to reader;
revoke usage on foreign data wrapper files from reader;
grant usage on foreign server disk to reader;
revoke usage on foreign server disk from reader;
do $$ begin execute format('grant create on database %I to app', current_database()); execute format('revoke create on database %I from app', current_database()); end $$;

-- case: row level security on and off
create table customer (id int primary key, name text, at date);
-- change
alter table customer enable row level security;
alter table customer disable row level security;

-- case: membership granted and revoked
create role auditor;
-- change
grant reader to auditor;
revoke reader from auditor;
