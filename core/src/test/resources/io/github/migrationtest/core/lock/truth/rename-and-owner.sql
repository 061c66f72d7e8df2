-- case: table renamed
-- statement
alter table orders rename to purchases;
-- gives: locks orders: ACCESS EXCLUSIVE

-- case: index renamed
-- statement
alter index orders_pkey rename to orders_key;
-- gives: locks orders_pkey: SHARE UPDATE EXCLUSIVE

-- case: view renamed
create view open_orders as select * from orders where status = 'open';
-- statement
alter view open_orders rename to pending;
-- gives: locks open_orders: ACCESS EXCLUSIVE

-- case: sequence renamed
create sequence ticket;
-- statement
alter sequence ticket rename to ticket_number;
-- gives: locks ticket: ACCESS EXCLUSIVE

-- case: schema renamed
create schema stock;
create table stock.part (id int primary key);
-- statement
alter schema stock rename to store;

-- case: table into another schema
create schema stock;
-- statement
alter table orders set schema stock;
-- gives: locks orders: ACCESS EXCLUSIVE

-- case: table with a sequence into another schema
create schema stock;
create table invoice (id serial primary key);
-- statement
alter table invoice set schema stock;
-- gives: locks invoice: ACCESS EXCLUSIVE
-- gives: locks invoice_id_seq: ACCESS EXCLUSIVE

-- case: owner
-- statement
alter table orders owner to app;
-- gives: locks orders: ACCESS EXCLUSIVE
-- gives: locks orders_pkey: ACCESS EXCLUSIVE

-- case: owner of a table with a sequence
create table invoice (id serial, total int);
-- statement
alter table invoice owner to app;
-- gives: locks invoice: ACCESS EXCLUSIVE
-- gives: locks invoice_id_seq: ACCESS EXCLUSIVE

-- case: all of an owner
alter table log owner to app;
-- statement
reassign owned by app to postgres;
-- gives: locks log: ACCESS EXCLUSIVE

-- case: grant
-- statement
grant select on orders to app;
-- gives: locks orders: ACCESS SHARE (since 18)

-- case: grant on all tables
-- statement
grant select on all tables in schema public to app;

-- case: revoke
grant select on orders to app;
-- statement
revoke select on orders from app;
-- gives: locks orders: ACCESS SHARE (since 18)

-- case: default privileges
-- statement
alter default privileges in schema public grant select on tables to app;
