-- rule: volatile-default
-- bad:
alter table orders add column token double precision default random();
-- good:
alter table orders add column token double precision;
alter table orders alter column token set default random();
-- good:
alter table orders add column seen_at timestamptz default now();
