-- rule: mixes-schema-and-data
-- each begins:
set lock_timeout = '2s';
set statement_timeout = '10min';

-- bad: column and its values
alter table orders add column note text;
update orders set note = status where id <= 100;

-- bad: rows deleted before a constraint
delete from orders where total < 0 or id = 1;
alter table orders add constraint total_positive check (total >= 0) not valid;

-- good: column, then its values
alter table orders add column note text;
-- next
update orders set note = status where id <= 100;

-- good: new table with its rows
create table country (code text primary key, name text);
insert into country values ('NO', 'Norway'), ('SE', 'Sweden');

-- good: only rows
insert into log values (now(), 'migrated');
