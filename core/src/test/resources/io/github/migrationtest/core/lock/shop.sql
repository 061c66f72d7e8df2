-- given to every case: tables with rows, so that what reads them counts
create table customer (id int primary key, email varchar(40) not null, name text, country text, age int);
insert into customer
select i, 'c' || i || '@example.org', 'name ' || i, 'NO', 20 + i % 50 from generate_series(1, 500) i;
create table orders (id int primary key, customer_id int, total numeric(10, 2), status text, placed timestamp);
insert into orders
select i, 1 + i % 500, i, 'new', '2024-01-01'::timestamp + i * interval '1 hour' from generate_series(1, 2000) i;
create table log (at timestamp, message text);
insert into log select '2024-01-01'::timestamp + i * interval '1 hour', 'message ' || i from generate_series(1, 500) i;
create table nothing (id int primary key, note text);
-- for an index that takes its time, so that what is locked meanwhile is seen from another session
create function slowly(int) returns int immutable language plpgsql as
$$ begin if $1 = 1 then perform pg_sleep(0.05); end if; return $1; end $$;
analyze customer, orders, log, nothing;
