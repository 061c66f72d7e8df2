-- rule: detach-not-concurrent
-- setup:
create table visit (at timestamp not null, page text) partition by range (at);
create table visit_old partition of visit for values from ('2024-01-01') to ('2025-01-01');
insert into visit select timestamp '2024-01-01' + n * interval '1 hour', 'page ' || n from generate_series(1, 1000) n;
-- bad:
alter table visit detach partition visit_old;
-- good:
-- autocommit
alter table visit detach partition visit_old concurrently;
