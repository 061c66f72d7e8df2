-- rule: drops-in-use
-- each begins:
set lock_timeout = '2s';
set statement_timeout = '10min';

-- setup:
create schema stock;
create table stock.part (id int primary key);
insert into stock.part select generate_series(1, 100);
create type state as enum ('new', 'sent', 'lost');
alter table customer add column state state;

-- bad: column
alter table orders drop column status;

-- bad: table
drop table log;

-- bad: schema
drop schema stock cascade;

-- bad: enum value, by another type
alter type state rename to state_old;
create type state as enum ('new', 'sent');
alter table customer alter column state type state using state::text::state;
drop type state_old;

-- bad: view
-- setup:
create view pending as select * from orders where status = 'new';
-- migration:
drop view pending;

-- good: column not used any more, which gets a default for now
alter table customer alter column name set default '';

-- good: table made and dropped in the same migration
create table helper as select id from orders where id < 10;
drop table helper;

-- good: temporary table
create temporary table helper as select id from orders where id < 10;
drop table helper;

-- good: table that is not there
drop table if exists invoice;

-- good: enum gets a value
alter type state add value 'returned';
