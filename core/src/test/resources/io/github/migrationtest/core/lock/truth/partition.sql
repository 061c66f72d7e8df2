-- given
create table event (day date not null, id int) partition by range (day);
create table event_2023 partition of event for values from ('2023-01-01') to ('2024-01-01');
create table event_2024 partition of event for values from ('2024-01-01') to ('2025-01-01');
insert into event select '2023-01-01'::date + i, i from generate_series(0, 700) i;
create table old_event (day date not null, id int);
insert into old_event select '2022-01-01'::date + i, i from generate_series(0, 300) i;

-- case: attached
-- statement
alter table event attach partition old_event for values from ('2022-01-01') to ('2023-01-01');
-- gives: locks event: SHARE UPDATE EXCLUSIVE
-- gives: locks old_event: ACCESS EXCLUSIVE
-- gives: scans old_event

-- case: attached with a check that proves its bound
alter table old_event add check (day >= '2022-01-01' and day < '2023-01-01');
-- statement
alter table event attach partition old_event for values from ('2022-01-01') to ('2023-01-01');
-- gives: locks event: SHARE UPDATE EXCLUSIVE
-- gives: locks old_event: ACCESS EXCLUSIVE

-- case: attached beside a default partition
create table event_rest partition of event default;
insert into event select '2026-01-01'::date + i, i from generate_series(0, 300) i;
-- statement
alter table event attach partition old_event for values from ('2022-01-01') to ('2023-01-01');
-- gives: locks event: SHARE UPDATE EXCLUSIVE
-- gives: locks old_event: ACCESS EXCLUSIVE
-- gives: locks event_rest: ACCESS EXCLUSIVE
-- gives: scans old_event
-- gives: scans event_rest

-- case: attached where an index has to be built
create index event_id_idx on event (id);
-- statement
alter table event attach partition old_event for values from ('2022-01-01') to ('2023-01-01');
-- gives: locks event: SHARE UPDATE EXCLUSIVE
-- gives: locks event_id_idx: SHARE UPDATE EXCLUSIVE
-- gives: locks old_event: ACCESS EXCLUSIVE, SHARE
-- gives: scans old_event
-- gives: builds old_event_id_idx

-- case: attached where the index is there
create index event_id_idx on event (id);
create index old_event_id_idx on old_event (id);
-- statement
alter table event attach partition old_event for values from ('2022-01-01') to ('2023-01-01');
-- gives: locks event: SHARE UPDATE EXCLUSIVE
-- gives: locks event_id_idx: SHARE UPDATE EXCLUSIVE
-- gives: locks old_event: ACCESS EXCLUSIVE
-- gives: scans old_event

-- case: index attached
create index event_id_idx on only event (id);
create index event_2023_id_idx on event_2023 (id);
-- statement
alter index event_id_idx attach partition event_2023_id_idx;
-- gives: locks event: ACCESS SHARE
-- gives: locks event_id_idx: SHARE UPDATE EXCLUSIVE
-- gives: locks event_2023: ACCESS SHARE
-- gives: locks event_2023_id_idx: ACCESS EXCLUSIVE

-- case: detached
-- statement
alter table event detach partition event_2023;
-- gives: locks event: ACCESS EXCLUSIVE
-- gives: locks event_2023: SHARE UPDATE EXCLUSIVE (before 14)
-- gives: locks event_2023: ACCESS EXCLUSIVE (since 14)

-- case: detached with an index
create index event_id_idx on event (id);
-- statement
alter table event detach partition event_2023;
-- gives: locks event: ACCESS EXCLUSIVE
-- gives: locks event_2023: SHARE UPDATE EXCLUSIVE (before 14)
-- gives: locks event_2023: ACCESS EXCLUSIVE (since 14)
-- gives: locks event_2023_id_idx: ACCESS EXCLUSIVE

-- case: detached beside a default partition
create table event_rest partition of event default;
-- statement
alter table event detach partition event_2023;
-- gives: locks event: ACCESS EXCLUSIVE
-- gives: locks event_2023: SHARE UPDATE EXCLUSIVE (before 14)
-- gives: locks event_2023: ACCESS EXCLUSIVE (since 14)
-- gives: locks event_rest: ACCESS EXCLUSIVE

-- case (since 14): detached concurrently
-- not in transaction
-- statement
alter table event detach partition event_2023 concurrently;
-- gives: locks event: SHARE UPDATE EXCLUSIVE, ACCESS SHARE
-- gives: locks event_2023: ACCESS EXCLUSIVE, SHARE UPDATE EXCLUSIVE

-- case: created
-- statement
create table event_2025 partition of event for values from ('2025-01-01') to ('2026-01-01');
-- gives: locks event: ACCESS EXCLUSIVE

-- case: created beside a default partition
create table event_rest partition of event default;
insert into event select '2026-01-01'::date + i, i from generate_series(0, 300) i;
-- statement
create table event_2025 partition of event for values from ('2025-01-01') to ('2026-01-01');
-- gives: locks event: ACCESS EXCLUSIVE
-- gives: locks event_rest: ACCESS EXCLUSIVE
-- gives: scans event_rest

-- case: dropped
-- statement
drop table event_2023;
-- gives: locks event: ACCESS EXCLUSIVE
-- gives: locks event_2023: ACCESS EXCLUSIVE

-- case: partitioned table dropped
-- statement
drop table event;
-- gives: locks event: ACCESS EXCLUSIVE
-- gives: locks event_2023: ACCESS EXCLUSIVE
-- gives: locks event_2024: ACCESS EXCLUSIVE

-- case: column added
-- statement
alter table event add column note text;
-- gives: locks event: ACCESS EXCLUSIVE
-- gives: locks event_2023: ACCESS EXCLUSIVE
-- gives: locks event_2024: ACCESS EXCLUSIVE

-- case: primary key added
-- statement
alter table event add primary key (day, id);
-- gives: locks event: ACCESS EXCLUSIVE, SHARE
-- gives: locks event_2023: ACCESS EXCLUSIVE, SHARE
-- gives: locks event_2024: ACCESS EXCLUSIVE, SHARE
-- gives: scans event_2023
-- gives: scans event_2024
-- gives: builds event_2023_pkey
-- gives: builds event_2024_pkey

-- case: foreign key added
insert into customer (id, email) values (0, 'zero@example.org');
alter table event alter column id type int;
update event set id = id % 500;
-- statement
alter table event add foreign key (id) references customer;
-- gives: locks event: SHARE ROW EXCLUSIVE, ACCESS SHARE
-- gives: locks event_2023: SHARE ROW EXCLUSIVE, ACCESS SHARE
-- gives: locks event_2024: SHARE ROW EXCLUSIVE, ACCESS SHARE
-- gives: locks customer: SHARE ROW EXCLUSIVE, ROW SHARE, ACCESS SHARE
-- gives: locks customer_pkey: ACCESS SHARE
-- gives: scans event_2023
-- gives: scans event_2024
-- gives: scans customer

-- case: truncated
-- statement
truncate event;
-- gives: locks event: ACCESS EXCLUSIVE
-- gives: locks event_2023: ACCESS EXCLUSIVE, SHARE
-- gives: locks event_2024: ACCESS EXCLUSIVE, SHARE
-- gives: truncates event_2023
-- gives: truncates event_2024

-- case: rows of one partition deleted
-- statement
delete from event where day < '2023-02-01';
-- gives: locks event: ROW EXCLUSIVE
-- gives: locks event_2023: ROW EXCLUSIVE
-- gives: scans event_2023
-- gives: rows event_2023: 31 deleted

-- case: rows moved to another partition
-- statement
update event set day = '2024-02-01' where day = '2023-02-01';
-- gives: locks event: ROW EXCLUSIVE (before 15)
-- gives: locks event: ROW EXCLUSIVE, ACCESS SHARE (since 15)
-- gives: locks event_2023: ROW EXCLUSIVE
-- gives: locks event_2024: ROW EXCLUSIVE
-- gives: scans event_2023
-- gives: rows event_2023: 1 deleted
-- gives: rows event_2024: 1 inserted

-- case: row inserted
-- statement
insert into event values ('2024-05-01', 1);
-- gives: locks event: ROW EXCLUSIVE
-- gives: locks event_2024: ROW EXCLUSIVE
-- gives: rows event_2024: 1 inserted
