-- case: table dropped
-- statement
drop table orders;
-- gives: locks orders: ACCESS EXCLUSIVE
-- gives: locks orders_pkey: ACCESS EXCLUSIVE

-- case: table with a foreign key dropped
alter table orders add foreign key (customer_id) references customer;
-- statement
drop table orders;
-- gives: locks orders: ACCESS EXCLUSIVE
-- gives: locks orders_pkey: ACCESS EXCLUSIVE
-- gives: locks customer: ACCESS EXCLUSIVE

-- case: table that others refer to dropped
alter table orders add foreign key (customer_id) references customer;
-- statement
drop table customer cascade;
-- gives: locks customer: ACCESS EXCLUSIVE
-- gives: locks customer_pkey: ACCESS EXCLUSIVE
-- gives: locks orders: ACCESS EXCLUSIVE

-- case: table with a sequence dropped
create table invoice (id serial);
-- statement
drop table invoice;
-- gives: locks invoice: ACCESS EXCLUSIVE
-- gives: locks invoice_id_seq: ACCESS EXCLUSIVE

-- case: table that is not there
-- statement
drop table if exists invoice;

-- case: schema dropped
create schema stock;
create table stock.part (id int primary key);
create view stock.part_ids as select id from stock.part;
-- statement
drop schema stock cascade;
-- gives: locks stock.part: ACCESS EXCLUSIVE
-- gives: locks stock.part_pkey: ACCESS EXCLUSIVE
-- gives: locks stock.part_ids: ACCESS EXCLUSIVE

-- case: all of an owner dropped
alter table log owner to app;
-- statement
drop owned by app;
-- gives: locks log: ACCESS EXCLUSIVE

-- case: truncated
-- statement
truncate orders;
-- gives: locks orders: ACCESS EXCLUSIVE, SHARE
-- gives: locks orders_pkey: ACCESS EXCLUSIVE
-- gives: truncates orders

-- case: table without an index truncated
-- statement
truncate log;
-- gives: locks log: ACCESS EXCLUSIVE, SHARE
-- gives: truncates log

-- case: empty table truncated
-- statement
truncate nothing;
-- gives: locks nothing: ACCESS EXCLUSIVE, SHARE
-- gives: locks nothing_pkey: ACCESS EXCLUSIVE

-- case: truncated with what refers to it
alter table orders add foreign key (customer_id) references customer;
-- statement
truncate customer cascade;
-- gives: locks customer: ACCESS EXCLUSIVE, SHARE
-- gives: locks customer_pkey: ACCESS EXCLUSIVE
-- gives: locks orders: ACCESS EXCLUSIVE, SHARE
-- gives: locks orders_pkey: ACCESS EXCLUSIVE
-- gives: truncates customer
-- gives: truncates orders

-- case: truncated with its sequence
create table invoice (id serial, total int);
insert into invoice (total) select generate_series(1, 100);
-- statement
truncate invoice restart identity;
-- gives: locks invoice: ACCESS EXCLUSIVE, SHARE
-- gives: locks invoice_id_seq: ACCESS EXCLUSIVE, ROW EXCLUSIVE
-- gives: truncates invoice
