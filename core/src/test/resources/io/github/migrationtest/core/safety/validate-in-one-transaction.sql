-- rule: validate-in-one-transaction
-- bad:
alter table orders add constraint total_positive check (total >= 0) not valid;
alter table orders validate constraint total_positive;
-- good:
alter table orders add constraint total_positive check (total >= 0) not valid;
-- good:
alter table orders validate constraint total_positive;
