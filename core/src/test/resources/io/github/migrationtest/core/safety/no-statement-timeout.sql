-- rule: no-statement-timeout
-- setup:
alter table orders add constraint total_positive check (total >= 0) not valid;
-- bad:
alter table orders validate constraint total_positive;
-- good:
set statement_timeout = '10min';
alter table orders validate constraint total_positive;
