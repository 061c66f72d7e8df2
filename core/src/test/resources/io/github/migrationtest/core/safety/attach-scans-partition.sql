-- rule: attach-scans-partition
-- setup:
create table visit (at timestamp not null, page text) partition by range (at);
create table visit_old (at timestamp not null, page text);
insert into visit_old select timestamp '2024-01-01' + n * interval '1 hour', 'page ' || n from generate_series(1, 1000) n;
-- bad:
alter table visit attach partition visit_old for values from ('2024-01-01') to ('2025-01-01');
-- good:
alter table visit_old add constraint visit_old_bound
    check (at is not null and at >= '2024-01-01' and at < '2025-01-01') not valid;
-- good:
alter table visit_old validate constraint visit_old_bound;
-- good:
alter table visit attach partition visit_old for values from ('2024-01-01') to ('2025-01-01');
