-- case: new
-- statement
create table invoice (id int primary key, total int);

-- case: there already
-- statement
create table if not exists orders (id int);

-- case: like another
-- statement
create table invoice (like orders);
-- gives: locks orders: ACCESS SHARE

-- case: like another with its indexes
-- statement
create table invoice (like orders including all);
-- gives: locks orders: ACCESS SHARE

-- case: from a query
-- statement
create table archive as select * from orders;
-- gives: locks orders: ACCESS SHARE
-- gives: locks orders_pkey: ACCESS SHARE
-- gives: scans orders

-- case: from a query without its rows
-- statement
create table archive as select * from orders with no data;
-- gives: locks orders: ACCESS SHARE

-- case: selected into
-- statement
select * into archive from log;
-- gives: locks log: ACCESS SHARE
-- gives: scans log

-- case: temporary
-- statement
create temporary table open_orders as select id from orders where id < 10;
-- gives: locks orders: ACCESS SHARE
-- gives: locks orders_pkey: ACCESS SHARE

-- case: with a sequence that is there
create sequence ticket;
-- statement
create table invoice (id bigint default nextval('ticket'));
-- gives: locks ticket: ACCESS SHARE (since 15)

-- case: schema with a table
-- statement
create schema stock create table part (id int primary key);

-- case: type
-- statement
create type state as enum ('new', 'sent');
