-- rule: numbered-column
-- bad:
alter table orders add column number bigserial;
-- good:
alter table orders add column number bigint;
create sequence orders_number_seq owned by orders.number;
alter table orders alter column number set default nextval('orders_number_seq');
