-- rule: several-alters
-- bad:
alter table orders add column channel text;
alter table orders add column coupon text;
-- good:
alter table orders add column channel text, add column coupon text;
