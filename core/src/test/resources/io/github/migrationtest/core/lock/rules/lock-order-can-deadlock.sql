-- rule: lock-order-can-deadlock
-- each begins:
set lock_timeout = '2s';
set statement_timeout = '10min';

-- bad: two tables in one transaction
alter table orders add column note text;
alter table customer add column note text;

-- bad: rows written, then their table altered
update orders set status = 'old' where id = 7;
alter table orders add column note text;

-- good: a transaction each
alter table orders add column note text;
-- next
alter table customer add column note text;

-- good: one table and one that was made in the same migration
create table invoice (id int primary key, total int);
alter table orders add column note text;
alter table invoice add column note text;
