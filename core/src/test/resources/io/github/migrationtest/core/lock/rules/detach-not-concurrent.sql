-- rule: detach-not-concurrent
-- each begins:
set lock_timeout = '2s';
set statement_timeout = '10min';

-- setup:
create table event (day date not null, id int) partition by range (day);
create table event_2023 partition of event for values from ('2023-01-01') to ('2024-01-01');
create table event_2024 partition of event for values from ('2024-01-01') to ('2025-01-01');
insert into event select '2023-01-01'::date + i, i from generate_series(0, 700) i;

-- bad (since 14): partition detached
alter table event detach partition event_2023;

-- good (since 14): partition detached concurrently
-- autocommit
alter table event detach partition event_2023 concurrently;

-- good (since 14): partition detached concurrently and dropped
-- autocommit
alter table event detach partition event_2023 concurrently;
-- next
drop table event_2023;
