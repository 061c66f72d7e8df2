-- case: duplicate row lost
-- change
delete from log where ctid = (select ctid from log where message = 'same' limit 1);
-- gives: table public.log: 1 of 5 rows disappeared: (at, level, message, n)=(2024-01-01 00:00:00, info, same, 1)

-- case: duplicates merged
-- change
create table log_new as select distinct * from log;
drop table log;
alter table log_new rename to log;
-- gives: table public.log: 2 of 5 rows disappeared: (at, level, message, n)=(2024-01-01 00:00:00, info, same, 1); (at, level, message, n)=(2024-01-01 00:00:00, info, same, 1)

-- case: row doubled
-- change
insert into log select * from log where n = 2;
-- gives: table public.log: 1 row added

-- case: row doubled in a rewritten table
-- change
insert into log select * from log where n = 2;
vacuum full log;
-- gives: table public.log: 1 row added: (at, level, message, n)=(2024-01-02 00:00:00, warn, other, 2)

-- case: value of a row without a key
-- change
update log set message = 'changed' where n = 2;
-- gives: column public.log.message: 1 of 5 values changed: (at, level, message, n)=(2024-01-02 00:00:00, warn, other, 2) 'other' → 'changed'

-- case: one of three equal rows
-- change
update log set n = null where ctid = (select ctid from log where message = 'same' limit 1);
-- gives: column public.log.n: 1 of 5 values became NULL: (at, level, message, n)=(2024-01-01 00:00:00, info, same, 1) '1' → NULL

-- case: empty text became NULL without a key
-- change
update log set message = nullif(message, '');
-- gives: column public.log.message: 1 of 5 values became NULL: (at, level, message, n)=(2024-01-03 00:00:00, NULL, , NULL) '' → NULL

-- case: columns swapped without a key
-- change
alter table log rename column level to other;
alter table log rename column message to level;
alter table log rename column other to message;
-- gives: column public.log.level: 1 of 5 values got a value: (at, level, message, n)=(2024-01-03 00:00:00, NULL, , NULL) NULL → ''
-- gives: column public.log.level: 4 of 5 values changed: (at, level, message, n)=(2024-01-01 00:00:00, info, same, 1) 'info' → 'same'; (at, level, message, n)=(2024-01-01 00:00:00, info, same, 1) 'info' → 'same'; (at, level, message, n)=(2024-01-01 00:00:00, info, same, 1) 'info' → 'same'; …
-- gives: column public.log.message: 1 of 5 values became NULL: (at, level, message, n)=(2024-01-03 00:00:00, NULL, , NULL) '' → NULL
-- gives: column public.log.message: 4 of 5 values changed: (at, level, message, n)=(2024-01-01 00:00:00, info, same, 1) 'same' → 'info'; (at, level, message, n)=(2024-01-01 00:00:00, info, same, 1) 'same' → 'info'; (at, level, message, n)=(2024-01-01 00:00:00, info, same, 1) 'same' → 'info'; …
-- gives: column public.log.message: 3 distinct values became 2

-- case: two values of a row without a key
-- change
update log set level = 'error', n = 3 where n = 2;
-- gives: column public.log.level: 1 of 5 values changed: (at, level, message, n)=(2024-01-02 00:00:00, warn, other, 2) 'warn' → 'error'
-- gives: column public.log.n: 1 of 5 values changed: (at, level, message, n)=(2024-01-02 00:00:00, warn, other, 2) '2' → '3'

-- case: row without a key replaced
-- change
delete from log where n = 2;
insert into log values ('2030-01-01', 'x', 'y', 9);
-- gives: table public.log: 1 of 5 rows disappeared: (at, level, message, n)=(2024-01-02 00:00:00, warn, other, 2)
-- gives: table public.log: 1 row added: (at, level, message, n)=(2030-01-01 00:00:00, x, y, 9)

-- case: value in a partition
-- change
update event set what = 'z' where day = '2024-05-02';
-- gives: column public.event.what: 1 of 4 values changed: (day, id)=(2024-05-02, 2) 'd' → 'z'

-- case: partition dropped
-- change
drop table event_2023;
-- gives: table public.event: 2 of 4 rows disappeared: (day, id)=(2023-05-01, 1); (day, id)=(2023-05-02, 2)

-- case: partition detached
-- change
alter table event detach partition event_2023;
-- gives: table public.event: 2 of 4 rows disappeared: (day, id)=(2023-05-01, 1); (day, id)=(2023-05-02, 2)

-- case: partition exchanged for another of equal count
-- change
create table event_other (like event_2023 including all);
insert into event_other values ('2023-05-01', 1, 'a'), ('2023-05-02', 2, 'forged');
alter table event detach partition event_2023;
alter table event attach partition event_other for values from ('2023-01-01') to ('2024-01-01');
-- gives: column public.event.what: 1 of 4 values changed: (day, id)=(2023-05-02, 2) 'b' → 'forged'

-- case: partition exchanged for an older table of equal count
create table event_old (like event_2023 including all);
insert into event_old values ('2023-05-01', 1, 'a'), ('2023-05-02', 2, 'forged');
-- change
alter table event detach partition event_2023;
alter table event attach partition event_old for values from ('2023-01-01') to ('2024-01-01');
-- gives: column public.event.what: 1 of 4 values changed: (day, id)=(2023-05-02, 2) 'b' → 'forged'

-- case: partition truncated
-- change
truncate event_2024;
-- gives: table public.event: 2 of 4 rows disappeared: (day, id)=(2024-05-01, 1); (day, id)=(2024-05-02, 2)

-- case: partition key moved
-- change
update event set day = '2024-05-03' where day = '2023-05-01';
-- gives: table public.event: 1 of 4 rows disappeared: (day, id)=(2023-05-01, 1)
-- gives: table public.event: 1 row added: (day, id)=(2024-05-03, 1)

-- case: columns of partitions swapped by renaming
alter table event add column other text default 'o';
-- change
alter table event rename column what to x;
alter table event rename column other to what;
alter table event rename column x to other;
-- gives: column public.event.what: 4 of 4 values changed: (day, id)=(2023-05-01, 1) 'a' → 'o'; (day, id)=(2023-05-02, 2) 'b' → 'o'; (day, id)=(2024-05-01, 1) 'c' → 'o'; …
-- gives: column public.event.what: 4 distinct values became 1
-- gives: column public.event.other: 4 of 4 values changed: (day, id)=(2023-05-01, 1) 'o' → 'a'; (day, id)=(2023-05-02, 2) 'o' → 'b'; (day, id)=(2024-05-01, 1) 'o' → 'c'; …

-- case: parent's update reaches its heir
-- change
update parent set name = 'n' where id = 1;
-- gives: column public.child.name: 1 of 2 values changed: id=1 'c' → 'n'
-- gives: column public.parent.name: 1 of 2 values changed: id=1 'p' → 'n'

-- case: rows move from the heir to its parent
-- change
insert into parent select id, name from only child where id = 3;
delete from child where id = 3;
-- gives: table public.child: 1 of 2 rows disappeared: id=3
-- gives: table public.parent: 1 row added

-- case: heir dropped
-- change
drop table child;
-- gives: table public.child is gone: 2 rows

-- case: odd names and keys
-- change
update "Odd ""Name"" ä" set "The ""Value""" = upper("The ""Value""");
-- gives: column public."Odd ""Name"" ä"."The ""Value""": 5 of 5 values changed: Key= 'five' → 'FIVE'; Key=B 'three' → 'THREE'; Key=\ 'four' → 'FOUR'; …

-- case: key with a tab
-- change
delete from "Odd ""Name"" ä" where "Key" like E'tab\t%';
-- gives: table public."Odd ""Name"" ä": 1 of 5 rows disappeared: Key=tab\there

-- case: empty key
-- change
update "Odd ""Name"" ä" set "Key" = ' ' where "Key" = '';
-- gives: table public."Odd ""Name"" ä": 1 of 5 rows disappeared: Key=
-- gives: table public."Odd ""Name"" ä": 1 row added: Key= 

-- case: unique column as a key
-- change
update named set n = 3 where email like 'y%';
-- gives: column public.named.n: 1 of 2 values changed: email=y@example.org '2' → '3'

-- case: key became NULL
-- change
alter table named alter column email drop not null;
update named set email = null where n = 2;
-- gives: table public.named: 1 of 2 rows disappeared: email=y@example.org
-- gives: table public.named: 1 row added: email=NULL

-- case: key dropped and made anew
-- change
alter table priced drop column id;
alter table priced add column id serial primary key;
-- gives: column public.priced.id: 2 of 2 values changed: (id, net, gross)=(00000000-0000-0000-0000-000000000001, 100, 119.00) '00000000-0000-0000-0000-000000000001' → '1'; (id, net, gross)=(00000000-0000-0000-0000-000000000002, 50, 59.50) '00000000-0000-0000-0000-000000000002' → '2'

-- case: generated column made anew with another rate
-- change
alter table priced drop column gross;
alter table priced add column gross numeric generated always as (net * 1.16) stored;
-- gives: column public.priced.gross: 2 of 2 values changed: id=00000000-0000-0000-0000-000000000001 '119.00' → '116.00'; id=00000000-0000-0000-0000-000000000002 '59.50' → '58.00'

-- case (since 17): generated column of another expression
-- change
alter table priced alter column gross set expression as (net * 1.16);
-- gives: column public.priced.gross: 2 of 2 values changed: id=00000000-0000-0000-0000-000000000001 '119.00' → '116.00'; id=00000000-0000-0000-0000-000000000002 '59.50' → '58.00'

-- case (since 18): virtual column of another expression
alter table priced add column vat numeric generated always as (net * 0.19) virtual;
-- change
alter table priced alter column vat set expression as (net * 0.16);
-- gives: column public.priced.vat: 2 of 2 values changed: id=00000000-0000-0000-0000-000000000001 '19.00' → '16.00'; id=00000000-0000-0000-0000-000000000002 '9.50' → '8.00'

-- case: secrets are masked
-- change
update account set password_hash = 'hash2', api_token = null;
-- gives: column public.account.password_hash: 1 of 1 value changed: id=1 ••• → •••
-- gives: column public.account.api_token: 1 of 1 value became NULL: id=1 ••• → NULL

-- case: descending sequence behind
-- change
select setval('ticket', 100);
-- gives: sequence public.ticket: next 98 → 99, behind

-- case: sequence gone
-- change
drop sequence ticket;
-- gives: sequence public.ticket is gone: next was 98

-- case: byte of a large object
-- change
select lo_put(4711, 2, '\xff');
-- gives: column pg_catalog.pg_largeobject.data: 1 of 1 value changed: (loid, pageno)=(4711, 0) '\x0102030405' → '\x0102ff0405'

-- case: large object removed
-- change
select lo_unlink(4711);
-- gives: table pg_catalog.pg_largeobject: 1 of 1 row disappeared: (loid, pageno)=(4711, 0)

-- case: tables swapped by renaming
create table named_b (email text not null unique, n int);
insert into named_b values ('x@example.org', 10), ('y@example.org', 20);
-- change
alter table named rename to named_c;
alter table named_b rename to named;
alter table named_c rename to named_b;
-- gives: column public.named.n: 2 of 2 values changed: email=x@example.org '1' → '10'; email=y@example.org '2' → '20'
-- gives: column public.named_b.n: 2 of 2 values changed: email=x@example.org '10' → '1'; email=y@example.org '20' → '2'

-- case: table moved to another schema and changed
-- change
create schema archive;
alter table named set schema archive;
update archive.named set n = 0 where n = 1;
-- gives: table public.named is now archive.named
-- gives: column public.named.n: 1 of 2 values changed: email=x@example.org '1' → '0'
