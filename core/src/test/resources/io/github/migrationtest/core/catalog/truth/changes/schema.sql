-- case: schema added
-- change
create schema shop;
-- gives: schema shop is new

-- case: schema added with everything in it
-- change
create schema shop;
create table shop.customer (id int primary key);
create view shop.names as select id from shop.customer;
create type shop.status as enum ('new');
-- gives: schema shop is new

-- case: schema dropped
create schema shop;
-- change
drop schema shop;
-- gives: schema shop is missing

-- case: schema owner
create schema shop;
-- change
alter schema shop owner to app;
-- gives: schema shop: owner changed from postgres to app

-- case: schema privilege
create schema shop;
-- change
grant usage on schema shop to reader;
-- gives: schema shop: grant to reader is new: USAGE

-- case: schema comment
create schema shop;
-- change
comment on schema shop is 'what we sell';
-- gives: schema shop: comment is new: what we sell

-- case: schema renamed
create schema shop;
-- change
alter schema shop rename to store;
-- gives: schema shop is missing
-- gives: schema store is new

-- case: schema privilege with grant option lost
create schema shop;
grant usage on schema shop to reader with grant option;
-- change
revoke grant option for usage on schema shop from reader;
-- gives: schema shop: grant to reader changed from USAGE WITH GRANT OPTION to USAGE
