-- case: added
-- statement
alter table orders add constraint orders_customer_fkey foreign key (customer_id) references customer (id);
-- gives: locks orders: SHARE ROW EXCLUSIVE, ACCESS SHARE
-- gives: locks orders_pkey: ACCESS SHARE
-- gives: locks customer: SHARE ROW EXCLUSIVE, ROW SHARE, ACCESS SHARE
-- gives: locks customer_pkey: ACCESS SHARE
-- gives: scans orders
-- gives: scans customer

-- case: added not valid
-- statement
alter table orders add constraint orders_customer_fkey foreign key (customer_id) references customer (id) not valid;
-- gives: locks orders: SHARE ROW EXCLUSIVE, ACCESS SHARE
-- gives: locks customer: SHARE ROW EXCLUSIVE, ACCESS SHARE
-- gives: locks customer_pkey: ACCESS SHARE (since 15)

-- case: validated
alter table orders add constraint orders_customer_fkey foreign key (customer_id) references customer (id) not valid;
-- statement
alter table orders validate constraint orders_customer_fkey;
-- gives: locks orders: SHARE UPDATE EXCLUSIVE, ACCESS SHARE
-- gives: locks orders_pkey: ACCESS SHARE
-- gives: locks customer: ROW SHARE, ACCESS SHARE
-- gives: locks customer_pkey: ACCESS SHARE
-- gives: scans orders
-- gives: scans customer

-- case: added to itself
alter table customer add column parent int;
-- statement
alter table customer add foreign key (parent) references customer not valid;
-- gives: locks customer: SHARE ROW EXCLUSIVE, ACCESS SHARE
-- gives: locks customer_pkey: ACCESS SHARE (since 15)

-- case: dropped
alter table orders add constraint orders_customer_fkey foreign key (customer_id) references customer (id);
-- statement
alter table orders drop constraint orders_customer_fkey;
-- gives: locks orders: ACCESS EXCLUSIVE
-- gives: locks customer: ACCESS EXCLUSIVE

-- case: made deferrable
alter table orders add constraint orders_customer_fkey foreign key (customer_id) references customer (id);
-- statement
alter table orders alter constraint orders_customer_fkey deferrable initially deferred;
-- gives: locks orders: ACCESS EXCLUSIVE

-- case: renamed
alter table orders add constraint orders_customer_fkey foreign key (customer_id) references customer (id);
-- statement
alter table orders rename constraint orders_customer_fkey to orders_customer;
-- gives: locks orders: ACCESS EXCLUSIVE

-- case (since 18): not enforced
-- statement
alter table orders add foreign key (customer_id) references customer (id) not enforced;
-- gives: locks orders: SHARE ROW EXCLUSIVE
-- gives: locks customer: SHARE ROW EXCLUSIVE
-- gives: locks customer_pkey: ACCESS SHARE

-- case: referenced by a new table
-- statement
create table invoice (id int primary key, orders_id int references orders);
-- gives: locks orders: SHARE ROW EXCLUSIVE, ACCESS SHARE
-- gives: locks orders_pkey: ACCESS SHARE (since 15)

-- case: referenced by a new table twice
-- statement
create table transfer (id int primary key, payer int references customer, payee int references customer, orders_id int references orders);
-- gives: locks customer: SHARE ROW EXCLUSIVE, ACCESS SHARE
-- gives: locks customer_pkey: ACCESS SHARE (since 15)
-- gives: locks orders: SHARE ROW EXCLUSIVE, ACCESS SHARE
-- gives: locks orders_pkey: ACCESS SHARE (since 15)
