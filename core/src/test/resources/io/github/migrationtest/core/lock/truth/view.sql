-- case: created
-- statement
create view pending as select o.id, c.name from orders o join customer c on c.id = o.customer_id;
-- gives: locks orders: ACCESS SHARE
-- gives: locks customer: ACCESS SHARE

-- case: created again
create view pending as select id from orders;
-- statement
create or replace view pending as select id, status from orders;
-- gives: locks pending: ACCESS EXCLUSIVE
-- gives: locks orders: ACCESS SHARE

-- case: dropped
create view pending as select id from orders;
-- statement
drop view pending;
-- gives: locks pending: ACCESS EXCLUSIVE

-- case: dropped with a view above it
create view pending as select id from orders;
create view first_pending as select min(id) from pending;
-- statement
drop view pending cascade;
-- gives: locks pending: ACCESS EXCLUSIVE
-- gives: locks first_pending: ACCESS EXCLUSIVE

-- case: option
create view pending as select id from orders;
-- statement
alter view pending set (security_barrier = true);
-- gives: locks pending: ACCESS EXCLUSIVE

-- case: default of a column
create view pending as select id, status from orders;
-- statement
alter view pending alter column status set default 'new';
-- gives: locks pending: ACCESS EXCLUSIVE

-- case: materialized view created
-- statement
create materialized view busy as select customer_id, count(*) as n from orders group by customer_id;
-- gives: locks orders: ACCESS SHARE
-- gives: locks orders_pkey: ACCESS SHARE
-- gives: scans orders

-- case: materialized view created without data
-- statement
create materialized view busy as select customer_id, count(*) as n from orders group by customer_id with no data;
-- gives: locks orders: ACCESS SHARE

-- case: materialized view dropped
create materialized view busy as select customer_id, count(*) as n from orders group by customer_id;
create unique index busy_idx on busy (customer_id);
-- statement
drop materialized view busy;
-- gives: locks busy: ACCESS EXCLUSIVE
-- gives: locks busy_idx: ACCESS EXCLUSIVE

-- case: materialized view refreshed
create materialized view busy as select customer_id, count(*) as n from orders group by customer_id;
-- statement
refresh materialized view busy;
-- gives: locks busy: ACCESS EXCLUSIVE, EXCLUSIVE, SHARE, ACCESS SHARE (before 18)
-- gives: locks busy: ACCESS EXCLUSIVE, EXCLUSIVE, SHARE (since 18)
-- gives: locks orders: ACCESS SHARE
-- gives: locks orders_pkey: ACCESS SHARE
-- gives: scans orders
-- gives: rewrites busy: refresh
-- gives: rows busy: 500 inserted

-- case: materialized view with an index refreshed
create materialized view busy as select customer_id, count(*) as n from orders group by customer_id;
create unique index busy_idx on busy (customer_id);
-- statement
refresh materialized view busy;
-- gives: locks busy: ACCESS EXCLUSIVE, EXCLUSIVE, SHARE, ACCESS SHARE (before 18)
-- gives: locks busy: ACCESS EXCLUSIVE, EXCLUSIVE, SHARE (since 18)
-- gives: locks busy_idx: ACCESS EXCLUSIVE
-- gives: locks orders: ACCESS SHARE
-- gives: locks orders_pkey: ACCESS SHARE
-- gives: scans orders
-- gives: scans busy
-- gives: rewrites busy: refresh
-- gives: builds busy_idx
-- gives: rows busy: 500 inserted

-- case: materialized view refreshed for the first time
create materialized view busy as select customer_id, count(*) as n from orders group by customer_id with no data;
create unique index busy_idx on busy (customer_id);
-- statement
refresh materialized view busy;
-- gives: locks busy: ACCESS EXCLUSIVE, EXCLUSIVE, SHARE, ACCESS SHARE (before 18)
-- gives: locks busy: ACCESS EXCLUSIVE, EXCLUSIVE, SHARE (since 18)
-- gives: locks busy_idx: ACCESS EXCLUSIVE
-- gives: locks orders: ACCESS SHARE
-- gives: locks orders_pkey: ACCESS SHARE
-- gives: scans orders
-- gives: rows busy: 500 inserted

-- case: materialized view emptied
create materialized view busy as select customer_id, count(*) as n from orders group by customer_id;
-- statement
refresh materialized view busy with no data;
-- gives: locks busy: ACCESS EXCLUSIVE, EXCLUSIVE, SHARE
-- gives: truncates busy

-- case: materialized view refreshed concurrently
create materialized view busy as select customer_id, count(*) as n from orders group by customer_id;
create unique index busy_idx on busy (customer_id);
delete from orders where customer_id = 1;
-- statement
refresh materialized view concurrently busy;
-- gives: locks busy: EXCLUSIVE, ROW EXCLUSIVE, ACCESS SHARE
-- gives: locks busy_idx: ROW EXCLUSIVE, ACCESS SHARE
-- gives: locks orders: ACCESS SHARE
-- gives: locks orders_pkey: ACCESS SHARE
-- gives: scans orders
-- gives: scans busy
-- gives: rows busy: 1 deleted
