-- rule: foreign-key-validated-under-lock
-- setup:
create index on orders (customer_id);
-- bad:
alter table orders add constraint orders_customer_fkey foreign key (customer_id) references customer;
-- good:
alter table orders add constraint orders_customer_fkey foreign key (customer_id) references customer not valid;
-- good:
alter table orders validate constraint orders_customer_fkey;
