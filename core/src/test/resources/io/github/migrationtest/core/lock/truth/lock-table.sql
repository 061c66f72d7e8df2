-- case: access share
-- statement
lock table orders in access share mode;
-- gives: locks orders: ACCESS SHARE

-- case: row share
-- statement
lock table orders in row share mode;
-- gives: locks orders: ROW SHARE

-- case: row exclusive
-- statement
lock table orders in row exclusive mode;
-- gives: locks orders: ROW EXCLUSIVE

-- case: share update exclusive
-- statement
lock table orders in share update exclusive mode;
-- gives: locks orders: SHARE UPDATE EXCLUSIVE

-- case: share
-- statement
lock table orders in share mode;
-- gives: locks orders: SHARE

-- case: share row exclusive
-- statement
lock table orders in share row exclusive mode;
-- gives: locks orders: SHARE ROW EXCLUSIVE

-- case: exclusive
-- statement
lock table orders in exclusive mode;
-- gives: locks orders: EXCLUSIVE

-- case: access exclusive
-- statement
lock table orders;
-- gives: locks orders: ACCESS EXCLUSIVE

-- case: several, without waiting
-- statement
lock table orders, customer in share mode nowait;
-- gives: locks orders: SHARE
-- gives: locks customer: SHARE

-- case: view
create view pending as select o.id from orders o join customer c on c.id = o.customer_id;
-- statement
lock table pending in exclusive mode;
-- gives: locks pending: EXCLUSIVE
-- gives: locks orders: EXCLUSIVE
-- gives: locks customer: EXCLUSIVE

-- case: table with its children
create table old_log (source text) inherits (log);
-- statement
lock table log in share mode;
-- gives: locks log: SHARE
-- gives: locks old_log: SHARE

-- case: table without its children
create table old_log (source text) inherits (log);
-- statement
lock table only log in share mode;
-- gives: locks log: SHARE
