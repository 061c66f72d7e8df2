-- rule: stored-generated-column
-- bad:
alter table orders add column gross numeric(12, 2) generated always as (total * 1.25) stored;
-- good:
alter table orders add column gross numeric(12, 2);
