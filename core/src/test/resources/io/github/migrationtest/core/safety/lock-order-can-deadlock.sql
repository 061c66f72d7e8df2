-- rule: lock-order-can-deadlock
-- bad:
alter table orders add column channel text;
alter table customer add column language text;
-- good:
alter table orders add column channel text;
-- good:
alter table customer add column language text;
