-- case: comment on a table
-- statement
comment on table orders is 'what was bought';
-- gives: locks orders: SHARE UPDATE EXCLUSIVE

-- case: comment on a column
-- statement
comment on column orders.total is 'in euros';
-- gives: locks orders: SHARE UPDATE EXCLUSIVE

-- case: comment on an index
-- statement
comment on index orders_pkey is 'for look-ups';
-- gives: locks orders_pkey: SHARE UPDATE EXCLUSIVE

-- case: comment on a constraint
-- statement
comment on constraint orders_pkey on orders is 'for look-ups';
-- gives: locks orders: ACCESS SHARE

-- case: comment on a sequence
create sequence ticket;
-- statement
comment on sequence ticket is 'next ticket';
-- gives: locks ticket: SHARE UPDATE EXCLUSIVE

-- case: comment on a view
create view pending as select id from orders;
-- statement
comment on view pending is 'not yet sent';
-- gives: locks pending: SHARE UPDATE EXCLUSIVE

-- case: comment on a schema
-- statement
comment on schema public is 'the shop';

-- case: statistics created
-- statement
create statistics orders_stat on customer_id, status from orders;
-- gives: locks orders: SHARE UPDATE EXCLUSIVE

-- case: statistics altered
create statistics orders_stat on customer_id, status from orders;
-- statement
alter statistics orders_stat set statistics 500;

-- case: statistics dropped
create statistics orders_stat on customer_id, status from orders;
-- statement
drop statistics orders_stat;
-- gives: locks orders: SHARE UPDATE EXCLUSIVE

-- case: publication created
-- statement
create publication shop for table orders;
-- gives: locks orders: SHARE UPDATE EXCLUSIVE

-- case: publication gets a table
create publication shop for table orders;
-- statement
alter publication shop add table customer;
-- gives: locks customer: SHARE UPDATE EXCLUSIVE

-- case: publication loses a table
create publication shop for table orders, customer;
-- statement
alter publication shop drop table customer;
-- gives: locks customer: SHARE UPDATE EXCLUSIVE

-- case: publication of all tables
-- statement
create publication shop for all tables;

-- case: foreign table altered
create foreign data wrapper nowhere;
create server far foreign data wrapper nowhere;
create foreign table far_orders (id int) server far;
-- statement
alter foreign table far_orders add column total int;
-- gives: locks far_orders: ACCESS EXCLUSIVE
