-- case: cluster
-- statement
cluster orders using orders_pkey;
-- gives: locks orders: ACCESS EXCLUSIVE, SHARE
-- gives: locks orders_pkey: ACCESS EXCLUSIVE, ACCESS SHARE
-- gives: rewrites orders: cluster
-- gives: scans orders
-- gives: builds orders_pkey

-- case: cluster again
create index orders_placed_idx on orders (placed);
alter table orders cluster on orders_placed_idx;
-- statement
cluster orders;
-- gives: locks orders: ACCESS EXCLUSIVE, SHARE
-- gives: locks orders_pkey: ACCESS EXCLUSIVE, ACCESS SHARE
-- gives: locks orders_placed_idx: ACCESS EXCLUSIVE, ACCESS SHARE
-- gives: rewrites orders: cluster
-- gives: scans orders
-- gives: builds orders_pkey
-- gives: builds orders_placed_idx

-- case: cluster all
alter table orders cluster on orders_pkey;
create index orders_slow_idx on orders (slowly(id));
-- not in transaction
-- statement
cluster;
-- gives: locks orders_slow_idx: ACCESS EXCLUSIVE, ACCESS SHARE
-- gives: builds orders_slow_idx
-- gives: locks orders: ACCESS EXCLUSIVE, SHARE
-- gives: locks orders_pkey: ACCESS EXCLUSIVE, ACCESS SHARE
-- gives: rewrites orders: cluster
-- gives: scans orders
-- gives: builds orders_pkey

-- case: vacuum full
create index orders_slow_idx on orders (slowly(id));
-- not in transaction
-- statement
vacuum full orders;
-- gives: locks orders_slow_idx: ACCESS EXCLUSIVE
-- gives: builds orders_slow_idx
-- gives: locks orders: ACCESS EXCLUSIVE, SHARE
-- gives: locks orders_pkey: ACCESS EXCLUSIVE
-- gives: rewrites orders: vacuum full
-- gives: scans orders
-- gives: builds orders_pkey

-- case: vacuum full and analyze
create index log_slow_idx on log (slowly(length(message) - 8));
-- not in transaction
-- statement
vacuum (full, analyze) log;
-- gives: locks log: ACCESS EXCLUSIVE, SHARE, SHARE UPDATE EXCLUSIVE
-- gives: locks log_slow_idx: ACCESS EXCLUSIVE, ACCESS SHARE
-- gives: builds log_slow_idx
-- gives: rewrites log: vacuum full
-- gives: scans log

-- case: vacuum
-- not in transaction
-- statement
vacuum orders;
-- gives: locks orders: SHARE UPDATE EXCLUSIVE
-- gives: locks orders_pkey: ROW EXCLUSIVE

-- case: vacuum of a table without an index
-- not in transaction
-- statement
vacuum (freeze) log;
-- gives: locks log: SHARE UPDATE EXCLUSIVE

-- case: vacuum and analyze
-- not in transaction
-- statement
vacuum (analyze) orders;
-- gives: locks orders: SHARE UPDATE EXCLUSIVE
-- gives: locks orders_pkey: ROW EXCLUSIVE, ACCESS SHARE

-- case: vacuum that may not cut the end of the file, for which it would take ACCESS EXCLUSIVE for a moment
delete from log where message > 'message 1';
-- not in transaction
-- statement
vacuum (truncate false) log;
-- gives: locks log: SHARE UPDATE EXCLUSIVE

-- case: analyze
-- statement
analyze orders;
-- gives: locks orders: SHARE UPDATE EXCLUSIVE
-- gives: locks orders_pkey: ACCESS SHARE
