-- case: fillfactor
-- statement
alter table orders set (fillfactor = 80);
-- gives: locks orders: SHARE UPDATE EXCLUSIVE

-- case: autovacuum
-- statement
alter table orders set (autovacuum_enabled = false, autovacuum_vacuum_scale_factor = 0.01);
-- gives: locks orders: SHARE UPDATE EXCLUSIVE

-- case: parallel workers
-- statement
alter table orders reset (parallel_workers);
-- gives: locks orders: SHARE UPDATE EXCLUSIVE

-- case: catalogue table
-- statement
alter table orders set (user_catalog_table = true);
-- gives: locks orders: ACCESS EXCLUSIVE

-- case: cluster on
-- statement
alter table orders cluster on orders_pkey;
-- gives: locks orders: SHARE UPDATE EXCLUSIVE
-- gives: locks orders_pkey: SHARE UPDATE EXCLUSIVE

-- case: without cluster
alter table orders cluster on orders_pkey;
-- statement
alter table orders set without cluster;
-- gives: locks orders: SHARE UPDATE EXCLUSIVE

-- case: without oids
-- statement
alter table orders set without oids;
-- gives: locks orders: ACCESS EXCLUSIVE

-- case: unlogged
-- statement
alter table orders set unlogged;
-- gives: locks orders: ACCESS EXCLUSIVE, SHARE
-- gives: locks orders_pkey: ACCESS EXCLUSIVE
-- gives: rewrites orders: persistence
-- gives: scans orders
-- gives: builds orders_pkey

-- case: logged
alter table orders set unlogged;
-- statement
alter table orders set logged;
-- gives: locks orders: ACCESS EXCLUSIVE, SHARE
-- gives: locks orders_pkey: ACCESS EXCLUSIVE
-- gives: rewrites orders: persistence
-- gives: scans orders
-- gives: builds orders_pkey

-- case: logged as it is
-- statement
alter table orders set logged;
-- gives: locks orders: ACCESS EXCLUSIVE

-- case: tablespace
-- statement
alter table orders set tablespace fast;
-- gives: locks orders: ACCESS EXCLUSIVE
-- gives: rewrites orders: tablespace

-- case: tablespace that it has
-- statement
alter table orders set tablespace pg_default;
-- gives: locks orders: ACCESS EXCLUSIVE

-- case: tablespace of an index
-- statement
alter index orders_pkey set tablespace fast;
-- gives: locks orders_pkey: ACCESS EXCLUSIVE
-- gives: builds orders_pkey

-- case (since 15): access method
create access method heap2 type table handler heap_tableam_handler;
-- statement
alter table orders set access method heap2;
-- gives: locks orders: ACCESS EXCLUSIVE, SHARE
-- gives: locks orders_pkey: ACCESS EXCLUSIVE
-- gives: rewrites orders: access method
-- gives: scans orders
-- gives: builds orders_pkey

-- case: replica identity full
-- statement
alter table orders replica identity full;
-- gives: locks orders: ACCESS EXCLUSIVE

-- case: replica identity using an index
-- statement
alter table orders replica identity using index orders_pkey;
-- gives: locks orders: ACCESS EXCLUSIVE
-- gives: locks orders_pkey: SHARE

-- case: index fillfactor
-- statement
alter index orders_pkey set (fillfactor = 80);
-- gives: locks orders_pkey: SHARE UPDATE EXCLUSIVE

-- case: index column statistics
create index orders_day_idx on orders (date_trunc('day', placed));
-- statement
alter index orders_day_idx alter column 1 set statistics 500;
-- gives: locks orders_day_idx: SHARE UPDATE EXCLUSIVE
