-- rule: no-lock-timeout

-- bad: column
alter table orders add column note text;

-- bad: timeout of statements only
set statement_timeout = '10min';
alter table orders add column note text;

-- bad: timeout set back before
set lock_timeout = '2s';
reset lock_timeout;
create trigger orders_same before update on orders for each row execute function suppress_redundant_updates_trigger();

-- good: for the session
set lock_timeout = '2s';
alter table orders add column note text;

-- good: for the transaction
set local lock_timeout = '2s';
alter table orders add column note text;

-- good: by a function
select set_config('lock_timeout', '2s', true);
alter table orders add column note text;

-- good: lock that blocks nobody
comment on table orders is 'what was bought';

-- good: only a new table
create table invoice (id int primary key);
