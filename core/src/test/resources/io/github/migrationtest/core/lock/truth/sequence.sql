-- given
create sequence ticket;

-- case: altered
-- statement
alter sequence ticket increment by 10;
-- gives: locks ticket: SHARE ROW EXCLUSIVE, ROW EXCLUSIVE

-- case: restarted
-- statement
alter sequence ticket restart with 1000;
-- gives: locks ticket: SHARE ROW EXCLUSIVE, ROW EXCLUSIVE

-- case: of another type
-- statement
alter sequence ticket as int;
-- gives: locks ticket: SHARE ROW EXCLUSIVE, ROW EXCLUSIVE

-- case: owned by a column
-- statement
alter sequence ticket owned by orders.id;
-- gives: locks ticket: SHARE ROW EXCLUSIVE, ROW EXCLUSIVE
-- gives: locks orders: ACCESS SHARE

-- case: its owner
-- statement
alter sequence ticket owner to app;
-- gives: locks ticket: ACCESS EXCLUSIVE

-- case: into another schema
create schema stock;
-- statement
alter sequence ticket set schema stock;
-- gives: locks ticket: ACCESS EXCLUSIVE

-- case (since 15): unlogged
-- statement
alter sequence ticket set unlogged;
-- gives: locks ticket: ACCESS EXCLUSIVE, ROW EXCLUSIVE

-- case: dropped
-- statement
drop sequence ticket;
-- gives: locks ticket: ACCESS EXCLUSIVE

-- case: dropped from under a default
alter table orders alter column id set default nextval('ticket');
-- statement
drop sequence ticket cascade;
-- gives: locks ticket: ACCESS EXCLUSIVE
-- gives: locks orders: ACCESS EXCLUSIVE

-- case: next value
-- statement
select nextval('ticket');
-- gives: locks ticket: ROW EXCLUSIVE

-- case: set value
-- statement
select setval('ticket', 100);
-- gives: locks ticket: ROW EXCLUSIVE

-- case: as the default of a column
-- statement
alter table orders alter column id set default nextval('ticket');
-- gives: locks orders: ACCESS EXCLUSIVE
-- gives: locks ticket: ACCESS SHARE (since 15)
