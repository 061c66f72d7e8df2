-- rule: foreign-key-without-index
-- each begins:
set lock_timeout = '2s';
set statement_timeout = '10min';

-- bad: foreign key not valid
alter table orders add constraint orders_customer_fkey foreign key (customer_id) references customer not valid;

-- bad: column that refers
alter table orders add column payer int references customer;

-- bad: index that begins with another column
-- setup:
create index orders_status_idx on orders (status, customer_id);
-- migration:
alter table orders add constraint orders_customer_fkey foreign key (customer_id) references customer not valid;

-- good: index first
-- autocommit
create index concurrently orders_customer_id_idx on orders (customer_id);
-- next
alter table orders add constraint orders_customer_fkey foreign key (customer_id) references customer not valid;

-- good: index that begins with the column
-- setup:
create index orders_customer_id_idx on orders (customer_id, placed);
-- migration:
alter table orders add constraint orders_customer_fkey foreign key (customer_id) references customer not valid;

-- good: new table with its index
create table invoice (id int primary key, orders_id int references orders);
create index invoice_orders_id_idx on invoice (orders_id);

-- good: primary key that refers
create table customer_photo (customer_id int primary key references customer, photo bytea);
