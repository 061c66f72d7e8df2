-- case: extension left behind
-- change
create extension hstore;
-- gives: extension hstore is new: version 1.8 (since 15)
-- gives: extension hstore is new: version 1.7 (before 15)

-- case: extension in another schema
create schema ext;
create extension hstore;
-- change
alter extension hstore set schema ext;
-- gives: extension hstore: schema changed from public to ext

-- case: extension dropped
create extension hstore version '1.4';
-- change
drop extension hstore;
-- gives: extension hstore is missing: version 1.4

-- case: extension version
create extension hstore version '1.4';
-- change
alter extension hstore update to '1.5';
-- gives: extension hstore: version changed from 1.4 to 1.5

-- case: extension comment
create extension hstore;
-- change
comment on extension hstore is 'old';
-- gives: extension hstore: comment changed from data type for storing sets of (key, value) pairs to old
