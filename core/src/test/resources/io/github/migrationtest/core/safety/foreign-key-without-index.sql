-- rule: foreign-key-without-index
-- bad:
alter table orders add constraint orders_customer_fkey foreign key (customer_id) references customer not valid;
-- good:
-- autocommit
create index concurrently orders_customer_idx on orders (customer_id);
-- good:
alter table orders add constraint orders_customer_fkey foreign key (customer_id) references customer not valid;
