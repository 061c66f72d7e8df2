-- rule: check-validated-under-lock
-- bad:
alter table orders add constraint total_positive check (total >= 0);
-- good:
alter table orders add constraint total_positive check (total >= 0) not valid;
-- good:
alter table orders validate constraint total_positive;
