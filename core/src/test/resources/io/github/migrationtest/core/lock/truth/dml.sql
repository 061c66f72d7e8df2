-- case: inserted
-- statement
insert into log values (now(), 'one'), (now(), 'two');
-- gives: locks log: ROW EXCLUSIVE
-- gives: rows log: 2 inserted

-- case: inserted into a table with an index
-- statement
insert into orders (id, customer_id) values (0, 1);
-- gives: locks orders: ROW EXCLUSIVE
-- gives: rows orders: 1 inserted

-- case: inserted with a serial
create table invoice (id serial primary key, total int);
-- statement
insert into invoice (total) values (5);
-- gives: locks invoice: ROW EXCLUSIVE
-- gives: locks invoice_id_seq: ROW EXCLUSIVE
-- gives: rows invoice: 1 inserted

-- case: inserted where there is none
-- statement
insert into orders (id, status) values (1, 'sent'), (0, 'new') on conflict (id) do update set status = excluded.status;
-- gives: locks orders: ROW EXCLUSIVE
-- gives: locks orders_pkey: ROW EXCLUSIVE
-- gives: rows orders: 1 inserted, 1 updated

-- case: inserted from another table
-- statement
insert into log select placed, status from orders;
-- gives: locks log: ROW EXCLUSIVE
-- gives: locks orders: ACCESS SHARE
-- gives: locks orders_pkey: ACCESS SHARE
-- gives: scans orders
-- gives: rows log: 2000 inserted

-- case: inserted with a foreign key
alter table orders add foreign key (customer_id) references customer;
-- statement
insert into orders (id, customer_id) values (0, 1);
-- gives: locks orders: ROW EXCLUSIVE
-- gives: locks customer: ROW SHARE
-- gives: locks customer_pkey: ROW SHARE
-- gives: rows orders: 1 inserted

-- case: all updated
-- statement
update orders set status = 'old';
-- gives: locks orders: ROW EXCLUSIVE
-- gives: locks orders_pkey: ROW EXCLUSIVE
-- gives: scans orders
-- gives: rows orders: 2000 updated

-- case: one updated
-- statement
update orders set status = 'old' where id = 7;
-- gives: locks orders: ROW EXCLUSIVE
-- gives: locks orders_pkey: ROW EXCLUSIVE
-- gives: rows orders: 1 updated

-- case: none updated
-- statement
update orders set status = 'old' where status = 'never';
-- gives: locks orders: ROW EXCLUSIVE
-- gives: locks orders_pkey: ROW EXCLUSIVE
-- gives: scans orders

-- case: updated from another table
-- statement
update orders o set status = c.country from customer c where c.id = o.customer_id;
-- gives: locks orders: ROW EXCLUSIVE
-- gives: locks orders_pkey: ROW EXCLUSIVE
-- gives: locks customer: ACCESS SHARE
-- gives: locks customer_pkey: ACCESS SHARE
-- gives: scans orders
-- gives: scans customer
-- gives: rows orders: 2000 updated

-- case: one deleted
-- statement
delete from orders where id = 7;
-- gives: locks orders: ROW EXCLUSIVE
-- gives: locks orders_pkey: ROW EXCLUSIVE
-- gives: rows orders: 1 deleted

-- case: all deleted
-- statement
delete from log;
-- gives: locks log: ROW EXCLUSIVE
-- gives: scans log
-- gives: rows log: 500 deleted

-- case: deleted with what refers to it
alter table orders add foreign key (customer_id) references customer on delete cascade;
-- statement
delete from customer where id = 7;
-- gives: locks customer: ROW EXCLUSIVE
-- gives: locks customer_pkey: ROW EXCLUSIVE
-- gives: locks orders: ROW EXCLUSIVE
-- gives: locks orders_pkey: ROW EXCLUSIVE
-- gives: scans orders
-- gives: rows customer: 1 deleted
-- gives: rows orders: 4 deleted

-- case: deleted what nothing refers to
delete from orders where customer_id = 7;
alter table orders add foreign key (customer_id) references customer;
-- statement
delete from customer where id = 7;
-- gives: locks customer: ROW EXCLUSIVE, ROW SHARE
-- gives: locks customer_pkey: ROW EXCLUSIVE, ROW SHARE
-- gives: locks orders: ROW SHARE
-- gives: locks orders_pkey: ROW SHARE
-- gives: scans orders
-- gives: rows customer: 1 deleted

-- case (since 15): merged
-- statement
merge into orders o using customer c on o.id = c.id
when matched then update set status = 'merged'
when not matched then insert (id) values (c.id);
-- gives: locks orders: ROW EXCLUSIVE
-- gives: locks orders_pkey: ROW EXCLUSIVE
-- gives: locks customer: ACCESS SHARE
-- gives: locks customer_pkey: ACCESS SHARE
-- gives: scans customer
-- gives: scans orders
-- gives: rows orders: 500 updated

-- case: selected
-- statement
select count(*) from log;
-- gives: locks log: ACCESS SHARE
-- gives: scans log

-- case: one selected
-- statement
select * from orders where id = 7;
-- gives: locks orders: ACCESS SHARE
-- gives: locks orders_pkey: ACCESS SHARE

-- case: first selected
-- statement
select * from log limit 1;
-- gives: locks log: ACCESS SHARE

-- case: selected through a view
create view pending as select * from orders where status = 'new';
-- statement
select count(*) from pending;
-- gives: locks pending: ACCESS SHARE
-- gives: locks orders: ACCESS SHARE
-- gives: locks orders_pkey: ACCESS SHARE
-- gives: scans orders

-- case: selected for update
-- statement
select * from orders where id = 7 for update;
-- gives: locks orders: ROW SHARE
-- gives: locks orders_pkey: ROW SHARE

-- case: selected for share
-- statement
select * from log for share;
-- gives: locks log: ROW SHARE
-- gives: scans log

-- case: written by a common table expression
-- statement
with gone as (delete from log returning *) insert into nothing (id) select count(*) from gone;
-- gives: locks log: ROW EXCLUSIVE
-- gives: locks nothing: ROW EXCLUSIVE
-- gives: scans log
-- gives: rows log: 500 deleted
-- gives: rows nothing: 1 inserted

-- case: copied from
-- statement
copy log (message) from program 'echo one; echo two; echo three';
-- gives: locks log: ROW EXCLUSIVE
-- gives: rows log: 3 inserted

-- case: copied to
-- statement
copy orders to program 'cat > /dev/null';
-- gives: locks orders: ACCESS SHARE
-- gives: scans orders

-- case: query copied to
-- statement
copy (select * from orders) to program 'cat > /dev/null';
-- gives: locks orders: ACCESS SHARE
-- gives: locks orders_pkey: ACCESS SHARE
-- gives: scans orders

-- case: updated by a trigger on another table
create function counted() returns trigger language plpgsql as
$$ begin update customer set age = age + 1 where id = new.customer_id; return new; end $$;
create trigger orders_counted after insert on orders for each row execute function counted();
-- statement
insert into orders (id, customer_id) values (0, 1);
-- gives: locks orders: ROW EXCLUSIVE
-- gives: locks customer: ROW EXCLUSIVE
-- gives: locks customer_pkey: ROW EXCLUSIVE
-- gives: rows orders: 1 inserted
-- gives: rows customer: 1 updated
