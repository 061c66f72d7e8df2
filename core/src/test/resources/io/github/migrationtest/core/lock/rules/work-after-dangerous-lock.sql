-- rule: work-after-dangerous-lock
-- each begins:
set lock_timeout = '2s';
set statement_timeout = '10min';

-- bad: rows updated after a column is added
alter table orders add column note text;
update orders set note = status;

-- bad: index built after a column is added
alter table orders add column note text;
create index customer_name_idx on customer (name);

-- bad: another table read after a trigger is made
create function noted() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger orders_noted before insert on orders for each row execute function noted();
select count(*) from log;

-- bad: constraint validated after it is added
alter table orders add constraint total_positive check (total >= 0) not valid;
alter table orders validate constraint total_positive;

-- good: rows updated in the next migration
alter table orders add column note text;
-- next
update orders set note = status where id <= 100;

-- good: dangerous lock last
insert into nothing values (1, 'one');
alter table orders add column note text;

-- good: lock of a table made in the same migration
create table invoice (id int primary key, total int);
alter table invoice add column note text;
insert into invoice select i, i from generate_series(1, 100) i;
update invoice set note = 'none';
