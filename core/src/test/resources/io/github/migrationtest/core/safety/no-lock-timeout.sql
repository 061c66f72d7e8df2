-- rule: no-lock-timeout
-- bad:
alter table orders add column channel text;
-- good:
set lock_timeout = '2s';
alter table orders add column channel text;
