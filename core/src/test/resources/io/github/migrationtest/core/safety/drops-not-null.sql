-- rule: drops-not-null
-- bad:
alter table customer alter column name drop not null;
-- good:
alter table customer add column full_name text;
