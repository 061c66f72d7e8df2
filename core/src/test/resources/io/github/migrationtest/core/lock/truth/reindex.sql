-- given
create index orders_status_idx on orders (status);

-- case: index
-- statement
reindex index orders_status_idx;
-- gives: locks orders: SHARE
-- gives: locks orders_status_idx: ACCESS EXCLUSIVE
-- gives: scans orders
-- gives: builds orders_status_idx

-- case: table
-- statement
reindex table orders;
-- gives: locks orders: SHARE
-- gives: locks orders_pkey: ACCESS EXCLUSIVE
-- gives: locks orders_status_idx: ACCESS EXCLUSIVE
-- gives: scans orders
-- gives: builds orders_pkey
-- gives: builds orders_status_idx

-- case: empty table
-- statement
reindex table nothing;
-- gives: locks nothing: SHARE
-- gives: locks nothing_pkey: ACCESS EXCLUSIVE

-- case: schema
create schema stock;
create table stock.part (id int primary key);
insert into stock.part select generate_series(1, 500);
create table stock.box (id int primary key, size int);
insert into stock.box select i, i from generate_series(1, 500) i;
create index part_slow_idx on stock.part (slowly(id));
create index box_slow_idx on stock.box (slowly(size));
-- not in transaction
-- statement
reindex schema stock;
-- gives: locks stock.part: SHARE
-- gives: locks stock.part_pkey: ACCESS EXCLUSIVE
-- gives: locks stock.box: SHARE
-- gives: locks stock.box_pkey: ACCESS EXCLUSIVE
-- gives: scans stock.part
-- gives: scans stock.box
-- gives: builds stock.part_pkey
-- gives: builds stock.box_pkey
-- gives: builds stock.part_slow_idx
-- gives: builds stock.box_slow_idx
-- gives: locks stock.part_slow_idx: ACCESS EXCLUSIVE
-- gives: locks stock.box_slow_idx: ACCESS EXCLUSIVE

-- case (since 14): partitioned index
create table event (day date not null, id int) partition by range (day);
create table event_2023 partition of event for values from ('2023-01-01') to ('2024-01-01');
insert into event select '2023-01-01'::date + i, i from generate_series(0, 300) i;
create index event_id_idx on event (slowly(id));
-- not in transaction
-- statement
reindex index event_id_idx;
-- gives: locks event: SHARE
-- gives: locks event_id_idx: ACCESS EXCLUSIVE
-- gives: locks event_2023: SHARE
-- gives: locks event_2023_slowly_idx: ACCESS EXCLUSIVE
-- gives: scans event_2023
-- gives: builds event_2023_slowly_idx

-- case: index concurrently
create index orders_slow_idx on orders (slowly(id));
-- not in transaction
-- statement
reindex index concurrently orders_slow_idx;
-- gives: locks orders: SHARE UPDATE EXCLUSIVE
-- gives: locks orders_slow_idx: ACCESS EXCLUSIVE, SHARE UPDATE EXCLUSIVE, ROW EXCLUSIVE
-- gives: scans orders
-- gives: builds orders_slow_idx

-- case: table concurrently
create index orders_slow_idx on orders (slowly(id));
-- not in transaction
-- statement
reindex table concurrently orders;
-- gives: locks orders: SHARE UPDATE EXCLUSIVE
-- gives: locks orders_pkey: ACCESS EXCLUSIVE, SHARE UPDATE EXCLUSIVE, ROW EXCLUSIVE
-- gives: locks orders_status_idx: ACCESS EXCLUSIVE, SHARE UPDATE EXCLUSIVE, ROW EXCLUSIVE
-- gives: scans orders
-- gives: builds orders_pkey
-- gives: builds orders_status_idx
-- gives: locks orders_slow_idx: ACCESS EXCLUSIVE, SHARE UPDATE EXCLUSIVE, ROW EXCLUSIVE
-- gives: builds orders_slow_idx
