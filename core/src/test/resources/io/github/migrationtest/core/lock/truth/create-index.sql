-- case: index
-- statement
create index orders_status_idx on orders (status);
-- gives: locks orders: SHARE
-- gives: scans orders
-- gives: builds orders_status_idx

-- case: unique index
-- statement
create unique index customer_email_idx on customer (email);
-- gives: locks customer: SHARE
-- gives: scans customer
-- gives: builds customer_email_idx

-- case: index on an expression
-- statement
create index on customer (lower(email));
-- gives: locks customer: SHARE
-- gives: scans customer
-- gives: builds customer_lower_idx

-- case: index on some rows
-- statement
create index orders_open_idx on orders (placed) where status = 'open';
-- gives: locks orders: SHARE
-- gives: scans orders
-- gives: builds orders_open_idx

-- case: index of another access method
-- statement
create index on log using brin (at);
-- gives: locks log: SHARE
-- gives: scans log
-- gives: builds log_at_idx

-- case: hash index
-- statement
create index on customer using hash (email);
-- gives: locks customer: SHARE
-- gives: scans customer
-- gives: builds customer_email_idx

-- case: index with further columns
-- statement
create index on orders (customer_id) include (total, status);
-- gives: locks orders: SHARE
-- gives: scans orders
-- gives: builds orders_customer_id_total_status_idx

-- case: index on an empty table
-- statement
create index on nothing (note);
-- gives: locks nothing: SHARE

-- case: index that is there already
create index orders_status_idx on orders (status);
-- statement
create index if not exists orders_status_idx on orders (status);
-- gives: locks orders: SHARE

-- case: index on a materialized view
create materialized view busy as select customer_id, count(*) as n from orders group by customer_id;
-- statement
create index on busy (n);
-- gives: locks busy: SHARE
-- gives: scans busy
-- gives: builds busy_n_idx

-- case: index on a partitioned table
create table event (day date not null, id int) partition by range (day);
create table event_2023 partition of event for values from ('2023-01-01') to ('2024-01-01');
create table event_2024 partition of event for values from ('2024-01-01') to ('2025-01-01');
insert into event select '2023-01-01'::date + i, i from generate_series(0, 700) i;
-- statement
create index event_id_idx on event (id);
-- gives: locks event: SHARE
-- gives: locks event_2023: SHARE
-- gives: locks event_2024: SHARE
-- gives: scans event_2023
-- gives: scans event_2024
-- gives: builds event_2023_id_idx
-- gives: builds event_2024_id_idx

-- case: index on a partitioned table only
create table event (day date not null, id int) partition by range (day);
create table event_2023 partition of event for values from ('2023-01-01') to ('2024-01-01');
insert into event select '2023-01-01'::date + i, i from generate_series(0, 300) i;
-- statement
create index event_id_idx on only event (id);
-- gives: locks event: SHARE

-- case: index concurrently
-- not in transaction
-- statement
create index concurrently orders_slow_idx on orders (slowly(id));
-- gives: locks orders: SHARE UPDATE EXCLUSIVE
-- gives: scans orders
-- gives: builds orders_slow_idx

-- case: unique index concurrently
-- not in transaction
-- statement
create unique index concurrently customer_email_idx on customer (email);
-- gives: locks customer: SHARE UPDATE EXCLUSIVE
-- gives: scans customer
-- gives: builds customer_email_idx

-- case: index on an expression concurrently
-- not in transaction
-- statement
create index concurrently customer_lower_idx on customer (lower(email)) where country = 'NO';
-- gives: locks customer: SHARE UPDATE EXCLUSIVE
-- gives: scans customer
-- gives: builds customer_lower_idx

-- case: index concurrently on an empty table
-- not in transaction
-- statement
create index concurrently on nothing (note);
-- gives: locks nothing: SHARE UPDATE EXCLUSIVE
