-- case: block that updates
-- statement
do $$ begin update orders set status = 'old' where id <= 10; end $$;
-- gives: locks orders: ROW EXCLUSIVE
-- gives: locks orders_pkey: ROW EXCLUSIVE
-- gives: rows orders: 10 updated

-- case: block that alters two tables
-- statement
do $$ begin
    alter table orders add column note text;
    execute 'create index on customer (name)';
end $$;
-- gives: locks orders: ACCESS EXCLUSIVE
-- gives: locks customer: SHARE
-- gives: scans customer
-- gives: builds customer_name_idx

-- case: block that catches what fails
-- statement
do $$ begin
    begin
        alter table orders add column note text;
        raise exception 'no';
    exception when others then null;
    end;
    update log set message = 'seen' where message = 'message 1';
end $$;
-- gives: locks log: ROW EXCLUSIVE
-- gives: scans log
-- gives: rows log: 1 updated

-- case: block in a loop
-- statement
do $$ declare name text; begin
    foreach name in array array['orders', 'customer'] loop
        execute format('alter table %I add column noted boolean default false', name);
    end loop;
end $$;
-- gives: locks orders: ACCESS EXCLUSIVE
-- gives: locks customer: ACCESS EXCLUSIVE

-- case: function that writes
create function cleaned(upto int) returns void language sql as $$ delete from orders where id <= upto $$;
-- statement
select cleaned(5);
-- gives: locks orders: ROW EXCLUSIVE
-- gives: locks orders_pkey: ROW EXCLUSIVE
-- gives: rows orders: 5 deleted

-- case: function that alters
create function widened() returns void language plpgsql as
$$ begin alter table orders alter column customer_id type bigint; end $$;
-- statement
select widened();
-- gives: locks orders: ACCESS EXCLUSIVE, SHARE
-- gives: locks orders_pkey: ACCESS EXCLUSIVE
-- gives: rewrites orders: type
-- gives: scans orders
-- gives: builds orders_pkey

-- case: procedure
create procedure noted(text) language sql as $$ insert into log values (now(), $1) $$;
-- statement
call noted('done');
-- gives: locks log: ROW EXCLUSIVE
-- gives: rows log: 1 inserted

-- case: procedure that commits
create procedure aged() language plpgsql as $$ begin
    update customer set age = age + 1;
    perform pg_sleep(0.1);
    commit;
    alter table orders add column note text;
    perform pg_sleep(0.1);
    commit;
    delete from log;
    perform pg_sleep(0.1);
end $$;
-- not in transaction
-- statement
call aged();
-- gives: locks customer: ROW EXCLUSIVE
-- gives: locks customer_pkey: ROW EXCLUSIVE
-- gives: locks orders: ACCESS EXCLUSIVE
-- gives: locks log: ROW EXCLUSIVE
-- gives: scans customer
-- gives: scans log
-- gives: rows customer: 500 updated
-- gives: rows log: 500 deleted

-- case: block that commits
-- not in transaction
-- statement
do $$ begin
    for batch in 0..3 loop
        update orders set status = 'old' where id between batch * 500 + 1 and batch * 500 + 500;
        commit;
    end loop;
end $$;
-- gives: locks orders: ROW EXCLUSIVE
-- gives: locks orders_pkey: ROW EXCLUSIVE
-- gives: rows orders: 2000 updated

-- case: function created
-- statement
create function all_orders() returns bigint language sql as $$ select count(*) from orders $$;
-- gives: locks orders: ACCESS SHARE

-- case (since 14): function with a parsed body created
-- statement
create function all_orders() returns bigint language sql begin atomic select count(*) from orders; end;
-- gives: locks orders: ACCESS SHARE
