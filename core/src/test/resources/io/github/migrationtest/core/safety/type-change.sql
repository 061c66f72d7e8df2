-- rule: type-change
-- bad:
alter table orders alter column id type bigint;
-- good:
alter table orders add column id_new bigint;
-- good:
alter table customer alter column email type varchar(80);
