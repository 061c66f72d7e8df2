-- case: check
-- statement
alter table orders add constraint total_positive check (total >= 0);
-- gives: locks orders: ACCESS EXCLUSIVE
-- gives: scans orders

-- case: check not valid
-- statement
alter table orders add constraint total_positive check (total >= 0) not valid;
-- gives: locks orders: ACCESS EXCLUSIVE

-- case: check validated
alter table orders add constraint total_positive check (total >= 0) not valid;
-- statement
alter table orders validate constraint total_positive;
-- gives: locks orders: SHARE UPDATE EXCLUSIVE
-- gives: scans orders

-- case: check validated a second time
alter table orders add constraint total_positive check (total >= 0);
-- statement
alter table orders validate constraint total_positive;
-- gives: locks orders: SHARE UPDATE EXCLUSIVE

-- case: check on an empty table
-- statement
alter table nothing add check (id > 0);
-- gives: locks nothing: ACCESS EXCLUSIVE

-- case (since 18): not null not valid
-- statement
alter table orders add constraint customer_there not null customer_id not valid;
-- gives: locks orders: ACCESS EXCLUSIVE

-- case (since 18): not null validated
alter table orders add constraint customer_there not null customer_id not valid;
-- statement
alter table orders validate constraint customer_there;
-- gives: locks orders: SHARE UPDATE EXCLUSIVE
-- gives: scans orders

-- case (since 18): check not enforced
-- statement
alter table orders add constraint total_positive check (total >= 0) not enforced;
-- gives: locks orders: ACCESS EXCLUSIVE

-- case: check and its validation in one statement
alter table orders add constraint customer_there check (customer_id is not null) not valid;
-- statement
alter table orders validate constraint customer_there, add constraint total_positive check (total >= 0) not valid;
-- gives: locks orders: ACCESS EXCLUSIVE
-- gives: scans orders

-- case: unique
-- statement
alter table customer add constraint customer_email_key unique (email);
-- gives: locks customer: ACCESS EXCLUSIVE, SHARE
-- gives: scans customer
-- gives: builds customer_email_key

-- case: unique with an index that is there
create unique index customer_email_idx on customer (email);
-- statement
alter table customer add constraint customer_email_idx unique using index customer_email_idx;
-- gives: locks customer: ACCESS EXCLUSIVE
-- gives: locks customer_email_idx: ACCESS SHARE

-- case: unique with an index that gets another name
create unique index customer_email_idx on customer (email);
-- statement
alter table customer add constraint customer_email_key unique using index customer_email_idx;
-- gives: locks customer: ACCESS EXCLUSIVE
-- gives: locks customer_email_idx: SHARE UPDATE EXCLUSIVE, ACCESS SHARE

-- case: primary key
create table item as select i as id, 'item ' || i as name from generate_series(1, 500) i;
-- statement
alter table item add primary key (id);
-- gives: locks item: ACCESS EXCLUSIVE, SHARE
-- gives: scans item
-- gives: builds item_pkey

-- case: primary key with an index that is there
create table item as select i as id, 'item ' || i as name from generate_series(1, 500) i;
create unique index item_id_idx on item (id);
-- statement
alter table item add constraint item_id_idx primary key using index item_id_idx;
-- gives: locks item: ACCESS EXCLUSIVE
-- gives: locks item_id_idx: ACCESS SHARE
-- gives: scans item

-- case: primary key with an index, on a column that is not null
create table item as select i as id, 'item ' || i as name from generate_series(1, 500) i;
alter table item alter column id set not null;
create unique index item_id_idx on item (id);
-- statement
alter table item add constraint item_id_idx primary key using index item_id_idx;
-- gives: locks item: ACCESS EXCLUSIVE
-- gives: locks item_id_idx: ACCESS SHARE

-- case: exclusion
-- statement
alter table log add constraint log_no_twins exclude using hash (at with =);
-- gives: locks log: ACCESS EXCLUSIVE, SHARE
-- gives: scans log
-- gives: builds log_no_twins

-- case: check dropped
alter table orders add constraint total_positive check (total >= 0);
-- statement
alter table orders drop constraint total_positive;
-- gives: locks orders: ACCESS EXCLUSIVE

-- case: unique dropped
alter table customer add constraint customer_email_key unique (email);
-- statement
alter table customer drop constraint customer_email_key;
-- gives: locks customer: ACCESS EXCLUSIVE
-- gives: locks customer_email_key: ACCESS EXCLUSIVE

-- case: primary key dropped
-- statement
alter table orders drop constraint orders_pkey;
-- gives: locks orders: ACCESS EXCLUSIVE
-- gives: locks orders_pkey: ACCESS EXCLUSIVE

-- case: check renamed
alter table orders add constraint total_positive check (total >= 0);
-- statement
alter table orders rename constraint total_positive to total_not_negative;
-- gives: locks orders: ACCESS EXCLUSIVE

-- case: primary key renamed
-- statement
alter table orders rename constraint orders_pkey to orders_key;
-- gives: locks orders: ACCESS EXCLUSIVE
-- gives: locks orders_pkey: SHARE UPDATE EXCLUSIVE
