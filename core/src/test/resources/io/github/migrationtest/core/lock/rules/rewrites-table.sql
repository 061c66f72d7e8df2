-- rule: rewrites-table
-- each begins:
set lock_timeout = '2s';
set statement_timeout = '10min';

-- bad: int to bigint
alter table orders alter column customer_id type bigint;

-- bad: shorter varchar
alter table customer alter column email type varchar(30);

-- bad: timestamp to timestamptz, not in UTC
set timezone = 'Europe/Oslo';
alter table orders alter column placed type timestamptz;

-- bad: volatile default
alter table orders add column token uuid default gen_random_uuid();

-- bad: serial column
alter table log add column id bigserial;

-- bad: identity column
alter table log add column id bigint generated always as identity;

-- bad: stored generated column
alter table orders add column gross numeric generated always as (total * 1.25) stored;

-- bad: unlogged table made logged
-- setup:
alter table log set unlogged;
-- migration:
alter table log set logged;

-- bad: tablespace
alter table orders set tablespace fast;

-- bad: cluster
cluster orders using orders_pkey;

-- bad: vacuum full
-- autocommit
vacuum full orders;

-- bad (since 15): access method
-- setup:
create access method heap2 type table handler heap_tableam_handler;
-- migration:
alter table orders set access method heap2;

-- good: longer varchar
alter table customer alter column email type varchar(80);

-- good: varchar to text
alter table customer alter column email type text;

-- good: longer numeric
alter table orders alter column total type numeric(14, 2);

-- good: timestamp to timestamptz, in UTC
set timezone = 'UTC';
alter table orders alter column placed type timestamptz;

-- good: constant default
alter table orders add column shipped boolean not null default false;

-- good: stable default
alter table orders add column created timestamptz not null default now();

-- good: column first, volatile default after it
alter table orders add column token uuid;
alter table orders alter column token set default gen_random_uuid();

-- good (since 18): virtual generated column
alter table orders add column gross numeric generated always as (total * 1.25) virtual;

-- good: another column beside it, kept equal, filled in parts
alter table orders add column customer_id8 bigint;
-- next
create function orders_customer_id8() returns trigger language plpgsql as
$$ begin new.customer_id8 := new.customer_id; return new; end $$;
create trigger orders_customer_id8 before insert or update on orders for each row execute function orders_customer_id8();
-- next
-- autocommit
do $$ begin
    for batch in 0..3 loop
        update orders set customer_id8 = customer_id where id > batch * 500 and id <= batch * 500 + 500;
        commit;
    end loop;
end $$;

-- good: type of an empty table
alter table nothing alter column id type bigint;

-- good: plain vacuum
-- autocommit
vacuum orders;
