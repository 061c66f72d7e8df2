-- case: rows of no order
-- change
create table log_new as select * from log order by n desc, message;
drop table log;
alter table log_new rename to log;

-- case: key for a table without one
-- change
alter table log add column id serial primary key;

-- case: column of a table without a key renamed
-- change
alter table log rename column message to text;
vacuum full log;
-- gives: column public.log.message is now text

-- case: columns of a table without a key in another order
-- change
create table log_new (n int, message text, level text, at timestamp);
insert into log_new (at, level, message, n) select * from log;
drop table log;
alter table log_new rename to log;

-- case: rows without a key deleted and inserted
-- change
create temp table kept as select * from log;
delete from log;
insert into log select * from kept;

-- case: partition added
-- change
create table event_2025 partition of event for values from ('2025-01-01') to ('2026-01-01');

-- case: partition renamed
-- change
alter table event_2023 rename to event_old;

-- case: partition rewritten
-- change
vacuum full event_2023;

-- case: partitions merged
-- change
create table event_new (like event_2023);
insert into event_new select * from event;
drop table event_2023, event_2024;
alter table event attach partition event_new for values from ('2020-01-01') to ('2030-01-01');

-- case: partition exchanged for its copy
-- change
create table event_copy (like event_2023 including all);
insert into event_copy select * from event_2023;
alter table event detach partition event_2023;
alter table event attach partition event_copy for values from ('2023-01-01') to ('2024-01-01');

-- case: partitioned table became plain
-- change
create table event_plain as select * from event;
drop table event;
alter table event_plain rename to event;

-- case: row moved to another partition and back
-- change
update event set day = '2024-05-03' where day = '2023-05-01';
update event set day = '2023-05-01' where day = '2024-05-03';

-- case: column of a partitioned table renamed
-- change
alter table event rename column what to kind;
-- gives: column public.event.what is now kind

-- case: column added to a partitioned table
-- change
alter table event add column more int default 7;

-- case: partitioned table renamed
-- change
alter table event rename to events;
-- gives: table public.event is now public.events

-- case: inheritance ended
-- change
alter table child no inherit parent;

-- case: heir got a column
-- change
alter table parent add column more int;

-- case: odd names rewritten
-- change
vacuum full "Odd ""Name"" ä";

-- case: odd names updated
-- change
update "Odd ""Name"" ä" set "Key" = "Key";

-- case: odd column renamed
-- change
alter table "Odd ""Name"" ä" rename column "The ""Value""" to "value 2";
-- gives: column public."Odd ""Name"" ä"."The ""Value""" is now "value 2"

-- case: unique key got a primary key beside it
-- change
alter table named add column id serial primary key;

-- case: unique key may be NULL
-- change
alter table named alter column email drop not null;
update named set n = n;

-- case: generated column became plain
-- change
alter table priced alter column gross drop expression;

-- case: generated column made anew
-- change
alter table priced drop column gross;
alter table priced add column gross numeric generated always as (net * 1.19) stored;

-- case: secrets rewritten
-- change
vacuum full account;

-- case: sequence renamed
-- change
alter sequence ticket rename to tickets;

-- case: sequence of another type
-- change
alter sequence ticket as int;

-- case: sequence used within its cache
-- change
select currval('ticket') from (select nextval('ticket')) as used;
-- gives: sequence public.ticket: next 98 → 97

-- case: large object rewritten
-- change
select lo_put(4711, 0, '\x01');

-- case: large object added
-- change
select lo_from_bytea(4712, '\x01');
-- gives: table pg_catalog.pg_largeobject: 1 row added
