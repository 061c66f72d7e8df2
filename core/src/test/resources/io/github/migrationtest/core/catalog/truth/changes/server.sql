-- case: role added
-- change
create role "app reader" login;
-- gives: role "app reader" is new

-- case: role dropped
create role auditor;
-- change
drop role auditor;
-- gives: role auditor is missing

-- case: role membership
create role auditor;
-- change
grant reader to auditor;
grant pg_monitor to auditor with admin option;
-- gives: role auditor: membership is new: pg_monitor WITH ADMIN OPTION, reader

-- case: role setting
create role auditor;
-- change
alter role auditor set search_path = shop, public;
-- gives: role auditor: settings is new: search_path=shop, public

-- case: role comment
create role auditor;
-- change
comment on role auditor is 'reads everything';
-- gives: role auditor: comment is new: reads everything

-- case: setting of the server
-- change
alter system set work_mem = '8MB';
-- gives: server setting work_mem is new

-- case (since 15): privilege on a parameter
-- change
grant set on parameter log_min_duration_statement to app;
-- gives: parameter log_min_duration_statement is new

-- case: setting of the database
-- change
do $$ begin execute format('alter database %I set timezone = %L', current_database(), 'Europe/Berlin'); end $$;
-- gives: database under test: settings is new: TimeZone=Europe/Berlin

-- case: setting of the database for a role
-- change
do $$ begin execute format('alter role app in database %I set work_mem = %L', current_database(), '8MB'); end $$;
-- gives: database under test: settings is new: app: work_mem=8MB

-- case: privilege on the database
-- change
do $$ begin execute format('grant create on database %I to app', current_database()); end $$;
-- gives: database under test: grant to app is new: CREATE

-- case: comment on the database
-- change
do $$ begin execute format('comment on database %I is %L', current_database(), 'shop'); end $$;
-- gives: database under test: comment is new: shop

-- case: role that may log in
create role auditor;
-- change
alter role auditor login;
-- gives: role auditor: login is new

-- case: role that may create databases
create role auditor;
-- change
alter role auditor createdb;
-- gives: role auditor: createdb is new

-- case: role that may create roles
create role auditor;
-- change
alter role auditor createrole;
-- gives: role auditor: createrole is new

-- case: role that is a superuser
create role auditor;
-- change
alter role auditor superuser;
-- gives: role auditor: superuser is new

-- case: role that may replicate
create role auditor;
-- change
alter role auditor replication;
-- gives: role auditor: replication is new

-- case: role that goes round policies
create role auditor;
-- change
alter role auditor bypassrls;
-- gives: role auditor: bypassrls is new

-- case: role that inherits nothing
create role auditor;
-- change
alter role auditor noinherit;
-- gives: role auditor: noinherit is new

-- case: role that has few connections
create role auditor;
-- change
alter role auditor connection limit 5;
-- gives: role auditor: connection limit is new: 5

-- case: role that ends
create role auditor;
-- change
alter role auditor valid until '2030-01-01';
-- gives: role auditor: valid until is new: 2030-01-01 00:00:00+00

-- case: role renamed
create role auditor;
-- change
alter role auditor rename to inspector;
-- gives: role auditor is missing
-- gives: role inspector is new

-- case: membership lost
create role auditor;
grant reader to auditor;
-- change
revoke reader from auditor;
-- gives: role auditor: membership is missing: reader

-- case (since 16): membership that is not inherited
create role auditor;
grant reader to auditor;
-- change
grant reader to auditor with inherit false;
-- gives: role auditor: membership changed from reader to reader WITH INHERIT FALSE

-- case (since 16): membership without SET ROLE
create role auditor;
grant reader to auditor;
-- change
grant reader to auditor with set false;
-- gives: role auditor: membership changed from reader to reader WITH SET FALSE

-- case (since 15): tablespace added
-- change
set allow_in_place_tablespaces = on;
create tablespace fast location '';
-- gives: tablespace fast is new

-- case (since 15): tablespace owner
set allow_in_place_tablespaces = on;
create tablespace fast location '';
-- change
alter tablespace fast owner to app;
-- gives: tablespace fast: owner changed from postgres to app

-- case (since 15): tablespace options
set allow_in_place_tablespaces = on;
create tablespace fast location '';
-- change
alter tablespace fast set (random_page_cost = 1.1);
-- gives: tablespace fast: options is new: random_page_cost=1.1

-- case (since 15): tablespace privilege
set allow_in_place_tablespaces = on;
create tablespace fast location '';
-- change
grant create on tablespace fast to reader;
-- gives: tablespace fast: grant to reader is new: CREATE

-- case (since 15): tablespace comment
set allow_in_place_tablespaces = on;
create tablespace fast location '';
-- change
comment on tablespace fast is 'on flash';
-- gives: tablespace fast: comment is new: on flash

-- case: setting of the server changed
alter system set work_mem = '8MB';
-- change
alter system set work_mem = '9MB';
-- gives: server setting work_mem: value changed from 8MB to 9MB

-- case: setting of the server reset
alter system set work_mem = '8MB';
-- change
alter system reset work_mem;
-- gives: server setting work_mem is missing

-- case: connections of the database
-- change
do $$ begin execute format('alter database %I connection limit 7', current_database()); end $$;
-- gives: database under test: connection limit is new: 7

-- case: owner of the database
-- change
do $$ begin execute format('alter database %I owner to app', current_database()); end $$;
-- gives: database under test: owner changed from postgres to app
