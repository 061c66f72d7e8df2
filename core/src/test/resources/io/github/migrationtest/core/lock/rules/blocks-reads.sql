-- rule: blocks-reads
-- each begins:
set lock_timeout = '2s';
set statement_timeout = '10min';

-- setup:
create materialized view busy as select customer_id, count(*) as n from orders group by customer_id;
create unique index busy_idx on busy (customer_id);

-- bad: materialized view refreshed
refresh materialized view busy;

-- bad: type that rewrites
alter table customer alter column age type bigint;

-- bad: volatile default
alter table orders add column token float not null default random();

-- bad: check validated while it is added
alter table orders add constraint total_positive check (total >= 0);

-- bad: not null
alter table orders alter column customer_id set not null;

-- bad: unique
alter table customer add constraint customer_email_key unique (email);

-- bad: backfill after a column is added
alter table orders add column note text;
update orders set note = status;

-- bad: vacuum full
-- autocommit
vacuum full orders;

-- bad: cluster
cluster orders using orders_pkey;

-- bad: tablespace
alter table orders set tablespace fast;

-- good: materialized view refreshed concurrently
refresh materialized view concurrently busy;

-- good: column
alter table orders add column note text;

-- good: column dropped from an empty table
alter table nothing drop column note;

-- good: default
alter table orders alter column status set default 'new';

-- good: backfill in transactions of its own, after the column
alter table orders add column note text;
-- next
-- autocommit
do $$ begin
    for batch in 0..3 loop
        update orders set note = status where id > batch * 500 and id <= batch * 500 + 500;
        commit;
    end loop;
end $$;

-- good: materialized view made in the same migration
create materialized view late as select customer_id, max(placed) as placed from orders group by customer_id;
refresh materialized view late;
