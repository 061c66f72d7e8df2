-- rule: no-statement-timeout

-- bad: check validated without end
set lock_timeout = '2s';
alter table orders add constraint total_positive check (total >= 0);

-- bad: rows of a whole table updated without end
set lock_timeout = '2s';
update orders set status = 'old';

-- good: check validated for so long
set lock_timeout = '2s';
set statement_timeout = '10min';
alter table orders add constraint total_positive check (total >= 0) not valid;
-- next
set lock_timeout = '2s';
set statement_timeout = '10min';
alter table orders validate constraint total_positive;

-- good: for the transaction
set local lock_timeout = '2s';
set local statement_timeout = '30s';
alter table orders add column note text;

-- good: index concurrently, which takes as long as it takes and blocks nobody
-- autocommit
set lock_timeout = '2s';
set statement_timeout = 0;
create index concurrently orders_status_idx on orders (status);
