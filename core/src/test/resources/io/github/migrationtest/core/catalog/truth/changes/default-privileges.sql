-- case: default privileges
create schema shop;
-- change
alter default privileges for role app in schema shop grant select on tables to reader;
-- gives: default privileges for tables created by app in schema shop is new

-- case: default privileges changed
alter default privileges for role app grant select on tables to reader;
-- change
alter default privileges for role app grant insert on tables to reader;
-- gives: default privileges for tables created by app: grant to reader changed from SELECT to INSERT, SELECT

-- case: default privileges revoked
alter default privileges for role app grant select on tables to reader;
-- change
alter default privileges for role app revoke select on tables from reader;
-- gives: default privileges for tables created by app is missing

-- case: default privileges on functions
-- change
alter default privileges for role app revoke execute on functions from public;
-- gives: default privileges for functions created by app is new

-- case: default privileges on sequences
create schema shop;
-- change
alter default privileges for role app in schema shop grant usage on sequences to reader;
-- gives: default privileges for sequences created by app in schema shop is new

-- case: default privileges on types
-- change
alter default privileges for role app revoke usage on types from public;
-- gives: default privileges for types created by app is new

-- case: default privileges on schemas
-- change
alter default privileges for role app grant usage on schemas to reader;
-- gives: default privileges for schemas created by app is new

-- case (since 18): default privileges on large objects
-- change
alter default privileges for role app grant select on large objects to reader;
-- gives: default privileges for large objects created by app is new
