-- rule: truncates
-- each begins:
set lock_timeout = '2s';
set statement_timeout = '10min';

-- setup:
alter table orders add constraint orders_customer_fkey foreign key (customer_id) references customer;

-- bad: table
truncate log;

-- bad: table with what refers to it
truncate customer cascade;

-- good: rows deleted in parts
-- autocommit
do $$ begin
    for month in 1..2 loop
        delete from log where at >= make_date(2024, month, 1) and at < make_date(2024, month, 1) + interval '1 month';
        commit;
    end loop;
end $$;

-- good: empty table
truncate nothing;

-- good: table made in the same migration
create table helper as select id from orders where id < 10;
truncate helper;
