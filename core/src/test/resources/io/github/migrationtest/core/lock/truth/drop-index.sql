-- case: index
create index orders_status_idx on orders (status);
-- statement
drop index orders_status_idx;
-- gives: locks orders: ACCESS EXCLUSIVE
-- gives: locks orders_status_idx: ACCESS EXCLUSIVE

-- case: index that is not there
-- statement
drop index if exists orders_status_idx;

-- case: two indexes of two tables
create index orders_status_idx on orders (status);
create index customer_name_idx on customer (name);
-- statement
drop index orders_status_idx, customer_name_idx;
-- gives: locks orders: ACCESS EXCLUSIVE
-- gives: locks orders_status_idx: ACCESS EXCLUSIVE
-- gives: locks customer: ACCESS EXCLUSIVE
-- gives: locks customer_name_idx: ACCESS EXCLUSIVE

-- case: index that a foreign key needs
create unique index customer_email_idx on customer (email);
create table login (email varchar(40) references customer (email));
-- statement
drop index customer_email_idx cascade;
-- gives: locks customer: ACCESS EXCLUSIVE
-- gives: locks customer_email_idx: ACCESS EXCLUSIVE
-- gives: locks login: ACCESS EXCLUSIVE

-- case: index of a partitioned table
create table event (day date not null, id int) partition by range (day);
create table event_2023 partition of event for values from ('2023-01-01') to ('2024-01-01');
create index event_id_idx on event (id);
-- statement
drop index event_id_idx;
-- gives: locks event: ACCESS EXCLUSIVE
-- gives: locks event_id_idx: ACCESS EXCLUSIVE
-- gives: locks event_2023: ACCESS EXCLUSIVE
-- gives: locks event_2023_id_idx: ACCESS EXCLUSIVE

-- case: index concurrently
create index orders_status_idx on orders (status);
-- not in transaction
-- statement
drop index concurrently orders_status_idx;
-- gives: locks orders: SHARE UPDATE EXCLUSIVE
-- gives: locks orders_status_idx: ACCESS EXCLUSIVE, SHARE UPDATE EXCLUSIVE
