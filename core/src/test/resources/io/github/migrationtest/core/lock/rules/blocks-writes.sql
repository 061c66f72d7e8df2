-- rule: blocks-writes
-- each begins:
set lock_timeout = '2s';
set statement_timeout = '10min';

-- setup:
create index orders_status_idx on orders (status);

-- bad: index
create index orders_placed_idx on orders (placed);

-- bad: index rebuilt
reindex index orders_status_idx;

-- bad: all indexes of a table rebuilt
reindex table orders;

-- bad: foreign key validated while it is added
alter table orders add constraint orders_customer_fkey foreign key (customer_id) references customer;

-- bad: rows written under a trigger's lock
create function noted() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger orders_noted before insert on orders for each row execute function noted();
update orders set status = 'old';

-- bad: table locked while another is filled
lock table orders in share mode;
insert into log select placed, status from orders;

-- bad: foreign key not valid, and validated before the end of the transaction
alter table orders add constraint orders_customer_fkey foreign key (customer_id) references customer not valid;
alter table orders validate constraint orders_customer_fkey;

-- good: index concurrently
-- autocommit
create index concurrently orders_placed_idx on orders (placed);

-- good: index rebuilt concurrently
-- autocommit
reindex index concurrently orders_status_idx;

-- good: all indexes of a table rebuilt concurrently
-- autocommit
reindex table concurrently orders;

-- good: trigger, and rows in another transaction
create function noted() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger orders_noted before insert on orders for each row execute function noted();
-- next
update customer set age = age + 1 where id <= 100;

-- good: statistics
create statistics orders_stat on customer_id, status from orders;
analyze orders;

-- good: comment
comment on table orders is 'what was bought';

-- good: rows that nobody locks
update orders set status = 'old' where id <= 100;

-- good: foreign key to a table made in the same migration
create table country (code text primary key);
insert into country values ('NO');
alter table customer add constraint customer_country_fkey foreign key (country) references country not valid;
