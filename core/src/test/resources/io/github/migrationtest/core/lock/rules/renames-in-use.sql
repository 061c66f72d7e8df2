-- rule: renames-in-use
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
alter table orders rename column status to state;

-- bad: table
alter table orders rename to purchases;

-- bad: schema
alter schema stock rename to store;

-- bad: enum value
alter type state rename value 'sent' to 'shipped';

-- bad: table into another schema
alter table log set schema stock;

-- good: table, with a view of its old name
alter table orders rename to purchases;
create view orders as select * from purchases;

-- good: column beside the old one, kept equal
alter table orders add column state text;
create function orders_state() returns trigger language plpgsql as
$$ begin new.state := new.status; return new; end $$;
create trigger orders_state before insert or update on orders for each row execute function orders_state();

-- good: index
alter index orders_pkey rename to orders_key;

-- good: constraint
-- setup:
alter table orders add constraint total_positive check (total >= 0);
-- migration:
alter table orders rename constraint total_positive to total_not_negative;

-- good: enum gets the new value first
alter type state add value 'shipped';

-- good: table made in the same migration
create table invoices (id int primary key);
alter table invoices rename to invoice;
