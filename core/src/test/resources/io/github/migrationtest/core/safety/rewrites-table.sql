-- rule: rewrites-table
-- bad:
alter table orders set unlogged;
-- good:
alter table orders set (fillfactor = 90);
