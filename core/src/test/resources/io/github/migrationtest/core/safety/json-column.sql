-- rule: json-column
-- bad:
alter table orders add column details json;
-- good:
alter table orders add column details jsonb;
