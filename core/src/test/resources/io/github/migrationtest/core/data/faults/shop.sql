-- case: one letter of one value
-- change
update customer set name = 'Adb' where id = 1;
-- gives: column public.customer.name: 1 of 5 values changed: id=1 'Ada' → 'Adb'

-- case: update without where
-- change
update customer set city = 'London';
-- gives: column public.customer.city: 4 of 5 values changed: id=2 'Paris' → 'London'; id=3 'Paris' → 'London'; id=4 'Rome' → 'London'; …
-- gives: column public.customer.city: 3 distinct values became 1

-- case: update that sets NULL without where
-- change
update customer set email = null;
-- gives: column public.customer.email: 4 of 5 values became NULL: id=1 'ada@example.org' → NULL; id=2 'bob@example.org' → NULL; id=4 'dora@example.org' → NULL; …

-- case: one value became NULL
-- change
update customer set born = null where id = 4;
-- gives: column public.customer.born: 1 of 5 values became NULL: id=4 '2000-02-29' → NULL

-- case: NULL got a value
-- change
update customer set email = 'cem@example.org' where id = 3;
-- gives: column public.customer.email: 1 of 5 values got a value: id=3 NULL → 'cem@example.org'

-- case: NULL became the empty string
-- change
update customer set note = '' where id = 3;
-- gives: column public.customer.note: 1 of 5 values got a value: id=3 NULL → ''

-- case: the empty string became NULL
-- change
update customer set note = null where id = 2;
-- gives: column public.customer.note: 1 of 5 values became NULL: id=2 '' → NULL

-- case: default for NULL in a backfill
-- change
update customer set vip = coalesce(vip, false);
-- gives: column public.customer.vip: 1 of 5 values got a value: id=3 NULL → 'false'

-- case: trailing blank lost
-- change
update customer set note = rtrim(note) where id = 4;
-- gives: column public.customer.note: 1 of 5 values truncated: id=4 'ends with a blank ' → 'ends with a blank'

-- case: trailing blank gained
-- change
update customer set note = note || ' ' where id = 1;
-- gives: column public.customer.note: 1 of 5 values changed: id=1 'first' → 'first '

-- case: line break became a blank
-- change
update customer set note = replace(note, E'\n', ' ');
-- gives: column public.customer.note: 1 of 5 values changed: id=5 'two\nlines' → 'two lines'

-- case: blank became a blank that does not break
-- change
update customer set note = replace(note, ' ', U&'\00A0') where id = 4;
-- gives: column public.customer.note: 1 of 5 values changed: id=4 'ends with a blank ' → 'ends\u00a0with\u00a0a\u00a0blank\u00a0'

-- case: emoji truncated
-- change
update customer set name = left(name, 5) where id = 4;
-- gives: column public.customer.name: 1 of 5 values truncated: id=4 'Dora 😀' → 'Dora '

-- case: emoji became a question mark
-- change
update customer set name = 'Dora ?' where id = 4;
-- gives: column public.customer.name: 1 of 5 values changed: id=4 'Dora 😀' → 'Dora ?'

-- case: accent composed otherwise
-- change
update customer set name = U&'Ad\0061\0301' where id = 1;
-- gives: column public.customer.name: 1 of 5 values changed: id=1 'Ada' → 'Adá'

-- case: case lost
-- change
update customer set email = lower(email);
-- gives: column public.customer.email: 1 of 5 values changed: id=5 'EVE@example.org' → 'eve@example.org'

-- case: two rows swap a value
-- change
update customer set city = case id when 1 then 'Paris' else 'London' end where id in (1, 2);
-- gives: column public.customer.city: 2 of 5 values changed: id=1 'London' → 'Paris'; id=2 'Paris' → 'London'

-- case: two rows swap their keys
-- change
update customer set id = -1 where id = 5;
update customer set id = 5 where id = 3;
update customer set id = 3 where id = -1;
-- gives: column public.customer.name: 2 of 5 values changed: id=3 'Cem' → 'Eve'; id=5 'Eve' → 'Cem'
-- gives: column public.customer.email: 1 of 5 values became NULL: id=5 'EVE@example.org' → NULL
-- gives: column public.customer.email: 1 of 5 values got a value: id=3 NULL → 'EVE@example.org'
-- gives: column public.customer.code: 2 of 5 values changed: id=3 'C3' → 'E5'; id=5 'E5' → 'C3'
-- gives: column public.customer.city: 2 of 5 values changed: id=3 'Paris' → 'Rome'; id=5 'Rome' → 'Paris'
-- gives: column public.customer.balance: 2 of 5 values changed: id=3 '0.00' → '99999.99'; id=5 '99999.99' → '0.00'
-- gives: column public.customer.score: 2 of 5 values changed: id=3 '0' → '1e+300'; id=5 '1e+300' → '0'
-- gives: column public.customer.vip: 1 of 5 values became NULL: id=5 'true' → NULL
-- gives: column public.customer.vip: 1 of 5 values got a value: id=3 NULL → 'true'
-- gives: column public.customer.born: 1 of 5 values became NULL: id=5 '1970-01-01' → NULL
-- gives: column public.customer.born: 1 of 5 values got a value: id=3 NULL → '1970-01-01'
-- gives: column public.customer.created: 1 of 5 values became NULL: id=5 '1970-01-01 00:00:00+00' → NULL
-- gives: column public.customer.created: 1 of 5 values got a value: id=3 NULL → '1970-01-01 00:00:00+00'
-- gives: column public.customer.seen: 1 of 5 values became NULL: id=5 '1970-01-01 00:00:00' → NULL
-- gives: column public.customer.seen: 1 of 5 values got a value: id=3 NULL → '1970-01-01 00:00:00'
-- gives: column public.customer.tags: 2 of 5 values changed: id=3 '{}' → '{NULL}'; id=5 '{NULL}' → '{}'
-- gives: column public.customer.prefs: 1 of 5 values became NULL: id=5 'null' → NULL
-- gives: column public.customer.prefs: 1 of 5 values got a value: id=3 NULL → 'null'
-- gives: column public.customer.raw: 1 of 5 values became NULL: id=5 'null' → NULL
-- gives: column public.customer.raw: 1 of 5 values got a value: id=3 NULL → 'null'
-- gives: column public.customer.mood: 2 of 5 values changed: id=3 'ok' → 'happy'; id=5 'happy' → 'ok'
-- gives: column public.customer.note: 1 of 5 values became NULL: id=5 'two\nlines' → NULL
-- gives: column public.customer.note: 1 of 5 values got a value: id=3 NULL → 'two\nlines'

-- case: key moved
-- change
update customer set id = 50 where id = 5;
-- gives: table public.customer: 1 of 5 rows disappeared: id=5
-- gives: table public.customer: 1 row added: id=50

-- case: row deleted
-- change
delete from customer where id = 3;
-- gives: table public.customer: 1 of 5 rows disappeared: id=3

-- case: delete cascades
-- change
delete from customer where id = 1;
-- gives: table public.customer: 1 of 5 rows disappeared: id=1
-- gives: table public.orders: 2 of 4 rows disappeared: id=1; id=2

-- case: all rows deleted
-- change
delete from orders;
-- gives: table public.orders: 4 of 4 rows disappeared: id=1; id=2; id=3; …

-- case: truncated
-- change
truncate orders;
-- gives: table public.orders: 4 of 4 rows disappeared: id=1; id=2; id=3; …

-- case: truncated with what refers to it
-- change
truncate customer cascade;
-- gives: table public.customer: 5 of 5 rows disappeared: id=1; id=2; id=3; …
-- gives: table public.orders: 4 of 4 rows disappeared: id=1; id=2; id=3; …

-- case: deleted and another inserted, the count the same
-- change
delete from orders where id = 4;
insert into orders values (5, 4, 0);
-- gives: table public.orders: 1 of 4 rows disappeared: id=4
-- gives: table public.orders: 1 row added: id=5

-- case: deleted and inserted again with another value
-- change
delete from orders where id = 4;
insert into orders values (4, 4, 1);
-- gives: column public.orders.total: 1 of 4 values changed: id=4 '0' → '1'

-- case: orphan made
-- change
alter table orders drop constraint orders_customer_id_fkey;
update orders set customer_id = 77 where id = 4;
alter table orders add constraint orders_customer_id_fkey foreign key (customer_id) references customer on delete cascade not valid;
-- gives: column public.orders.customer_id: 1 of 4 values changed: id=4 '4' → '77'

-- case: orphan left behind
-- change
alter table orders drop constraint orders_customer_id_fkey;
delete from customer where id = 4;
-- gives: table public.customer: 1 of 5 rows disappeared: id=4

-- case: 1.5 became 1.50
-- change
update orders set total = 1.50 where id = 1;
-- gives: column public.orders.total: 1 of 4 values changed: id=1 '1.5' → '1.50'

-- case: 2.50 became 2.5
-- change
update orders set total = 2.5 where id = 2;
-- gives: column public.orders.total: 1 of 4 values changed: id=2 '2.50' → '2.5'

-- case: 100 became 1e2 with digits
-- change
update orders set total = 100.0 where id = 3;
-- gives: column public.orders.total: 1 of 4 values changed: id=3 '100' → '100.0'

-- case: rounded by a cast
-- change
alter table customer alter column balance type numeric(12, 1);
-- gives: column public.customer.balance: 3 of 5 values rounded: id=2 '20.25' → '20.3'; id=4 '-5.75' → '-5.8'; id=5 '99999.99' → '100000'

-- case: rounded to integers
-- change
alter table customer alter column balance type bigint;
-- gives: column public.customer.balance: 4 of 5 values rounded: id=1 '10.5' → '11'; id=2 '20.25' → '20'; id=4 '-5.75' → '-6'; …

-- case: cut to integers
-- change
alter table customer alter column balance type int using trunc(balance);
-- gives: column public.customer.balance: 4 of 5 values rounded: id=1 '10.5' → '10'; id=2 '20.25' → '20'; id=4 '-5.75' → '-5'; …

-- case: rounded by an update
-- change
update customer set balance = round(balance) where id = 2;
-- gives: column public.customer.balance: 1 of 5 values rounded: id=2 '20.25' → '20.00'

-- case: off by a cent
-- change
update customer set balance = balance + 0.01;
-- gives: column public.customer.balance: 5 of 5 values changed: id=1 '10.50' → '10.51'; id=2 '20.25' → '20.26'; id=3 '0.00' → '0.01'; …

-- case: sign lost
-- change
update customer set balance = abs(balance);
-- gives: column public.customer.balance: 1 of 5 values changed: id=4 '-5.75' → '5.75'

-- case: hundred times as much
-- change
update customer set balance = balance * 100 where id = 1;
-- gives: column public.customer.balance: 1 of 5 values changed: id=1 '10.50' → '1050.00'

-- case: zero became minus zero
-- change
update customer set score = '-0' where id = 3;
-- gives: column public.customer.score: 1 of 5 values changed: id=3 '0' → '-0'

-- case: number became NaN
-- change
update customer set score = 'NaN' where id = 5;
-- gives: column public.customer.score: 1 of 5 values changed: id=5 '1e+300' → 'NaN'

-- case: number became infinite
-- change
update customer set score = 'Infinity' where id = 5;
-- gives: column public.customer.score: 1 of 5 values changed: id=5 '1e+300' → 'Infinity'

-- case: last bit of a float
-- change
update customer set score = 0.10000000000000002 where id = 2;
-- gives: column public.customer.score: 1 of 5 values changed: id=2 '0.1' → '0.10000000000000002'

-- case: double became real
-- change
update customer set score = 7 where id = 5;
alter table customer alter column score type real;
-- gives: column public.customer.score: 1 of 5 values rounded: id=2 '0.1' → '0.10000000149011612'
-- gives: column public.customer.score: 1 of 5 values changed: id=5 '1e+300' → '7'

-- case: truth turned round
-- change
update customer set vip = not vip;
-- gives: column public.customer.vip: 4 of 5 values changed: id=1 'true' → 'false'; id=2 'false' → 'true'; id=4 'false' → 'true'; …

-- case: time zone shift
-- change
update customer set created = created + interval '1 hour' where id = 1;
-- gives: column public.customer.created: 1 of 5 values changed: id=1 '2024-03-31 01:30:00+00' → '2024-03-31 02:30:00+00'

-- case: time zone of the session taken for that of the values
-- change
set timezone = 'Europe/Berlin';
alter table customer alter column seen type timestamptz;
-- gives: column public.customer.seen: 4 of 5 values changed: id=1 '2024-03-31 01:30:00+00' → '2024-03-31 00:30:00+00'; id=2 '2024-10-27 00:30:00.123456+00' → '2024-10-26 22:30:00.123456+00'; id=4 '2024-01-01 00:00:00.5+00' → '2023-12-31 23:00:00.5+00'; …

-- case: time zone lost in another zone
-- change
set timezone = 'America/New_York';
alter table customer alter column created type timestamp;
-- gives: column public.customer.created: 4 of 5 values changed: id=1 '2024-03-31 01:30:00+00' → '2024-03-30 21:30:00+00'; id=2 '2024-10-27 00:30:00+00' → '2024-10-26 20:30:00+00'; id=4 '2024-01-01 00:00:00+00' → '2023-12-31 19:00:00+00'; …

-- case: fractions of seconds lost
-- change
alter table customer alter column seen type timestamp(0);
-- gives: column public.customer.seen: 2 of 5 values rounded: id=2 '2024-10-27 00:30:00.123456' → '2024-10-27 00:30:00'; id=4 '2024-01-01 00:00:00.5' → '2024-01-01 00:00:01'

-- case: fractions cut to milliseconds
-- change
update customer set seen = date_trunc('milliseconds', seen) where id = 2;
-- gives: column public.customer.seen: 1 of 5 values rounded: id=2 '2024-10-27 00:30:00.123456' → '2024-10-27 00:30:00.123'

-- case: time of day lost
-- change
alter table customer alter column seen type date;
-- gives: column public.customer.seen: 3 of 5 values rounded: id=1 '2024-03-31 01:30:00' → '2024-03-31 00:00:00'; id=2 '2024-10-27 00:30:00.123456' → '2024-10-27 00:00:00'; id=4 '2024-01-01 00:00:00.5' → '2024-01-01 00:00:00'

-- case: hours left of a time
-- change
update customer set seen = date_trunc('hour', seen);
-- gives: column public.customer.seen: 3 of 5 values rounded: id=1 '2024-03-31 01:30:00' → '2024-03-31 01:00:00'; id=2 '2024-10-27 00:30:00.123456' → '2024-10-27 00:00:00'; id=4 '2024-01-01 00:00:00.5' → '2024-01-01 00:00:00'

-- case: months left of a day
-- change
update customer set born = date_trunc('month', born);
-- gives: column public.customer.born: 3 of 5 values rounded: id=1 '1815-12-10' → '1815-12-01'; id=2 '1990-02-28' → '1990-02-01'; id=4 '2000-02-29' → '2000-02-01'

-- case: day lost of a time
-- change
alter table customer alter column seen type time;
-- gives: column public.customer.seen: 4 of 5 values truncated: id=1 '2024-03-31 01:30:00' → '01:30:00'; id=2 '2024-10-27 00:30:00.123456' → '00:30:00.123456'; id=4 '2024-01-01 00:00:00.5' → '00:00:00.5'; …

-- case: day of a time in another zone
-- change
set timezone = 'America/New_York';
alter table customer alter column created type date;
-- gives: column public.customer.created: 2 of 5 values rounded: id=1 '2024-03-31 01:30:00+00' → '2024-03-30 00:00:00+00'; id=2 '2024-10-27 00:30:00+00' → '2024-10-26 00:00:00+00'
-- gives: column public.customer.created: 2 of 5 values changed: id=4 '2024-01-01 00:00:00+00' → '2023-12-31 00:00:00+00'; id=5 '1970-01-01 00:00:00+00' → '1969-12-31 00:00:00+00'

-- case: day in a text that PostgreSQL cannot read
alter table customer add column written text;
update customer set written = '31.12.2024' where id = 1;
-- change
alter table customer alter column written type date using to_date(written, 'DD.MM.YYYY');
-- gives: column public.customer.written: 1 of 5 values changed: id=1 '31.12.2024' → '2024-12-31'

-- case: a day later
-- change
update customer set born = born + 1 where id = 4;
-- gives: column public.customer.born: 1 of 5 values changed: id=4 '2000-02-29' → '2000-03-01'

-- case: day and month swapped
-- change
update customer set born = '1815-10-12' where id = 1;
-- gives: column public.customer.born: 1 of 5 values changed: id=1 '1815-12-10' → '1815-10-12'

-- case: order within an array
-- change
update customer set tags = '{b,a}' where id = 1;
-- gives: column public.customer.tags: 1 of 5 values changed: id=1 '{a,b}' → '{b,a}'

-- case: empty array became NULL
-- change
update customer set tags = null where id = 3;
-- gives: column public.customer.tags: 1 of 5 values became NULL: id=3 '{}' → NULL

-- case: NULL within an array became empty
-- change
update customer set tags = '{""}' where id = 5;
-- gives: column public.customer.tags: 1 of 5 values changed: id=5 '{NULL}' → '{""}'

-- case: bounds of an array
-- change
update customer set tags = '[0:1]={a,b}' where id = 1;
-- gives: column public.customer.tags: 1 of 5 values changed: id=1 '{a,b}' → '[0:1]={a,b}'

-- case: key order of json
-- change
update customer set raw = '{"a": 2, "b": 1}' where id = 1;
-- gives: column public.customer.raw: 1 of 5 values changed: id=1 '{"b": 1, "a": 2}' → '{"a": 2, "b": 1}'

-- case: white space of json
-- change
update customer set raw = '[]' where id = 4;
-- gives: column public.customer.raw: 1 of 5 values changed: id=4 '[ ]' → '[]'

-- case: json through jsonb
-- change
update customer set raw = raw::jsonb::json;
-- gives: column public.customer.raw: 2 of 5 values changed: id=1 '{"b": 1, "a": 2}' → '{"a": 2, "b": 1}'; id=4 '[ ]' → '[]'

-- case: scale of a number in jsonb
-- change
update customer set prefs = '{"n": 1}' where id = 2;
-- gives: column public.customer.prefs: 1 of 5 values changed: id=2 '{"n": 1.0}' → '{"n": 1}'

-- case: key lost in jsonb
-- change
update customer set prefs = prefs - 'b' where id = 1;
-- gives: column public.customer.prefs: 1 of 5 values changed: id=1 '{"a": 2, "b": 1}' → '{"a": 2}'

-- case: json null became NULL
-- change
update customer set prefs = nullif(prefs, 'null');
-- gives: column public.customer.prefs: 1 of 5 values became NULL: id=5 'null' → NULL

-- case: number in jsonb became text
-- change
update customer set prefs = '{"a": "2", "b": 1}' where id = 1;
-- gives: column public.customer.prefs: 1 of 5 values changed: id=1 '{"a": 2, "b": 1}' → '{"a": "2", "b": 1}'

-- case: enum label of one row
-- change
update customer set mood = 'sad' where id = 3;
-- gives: column public.customer.mood: 1 of 5 values changed: id=3 'ok' → 'sad'

-- case: enum labels swapped by renaming
-- change
alter type mood rename value 'sad' to 'other';
alter type mood rename value 'ok' to 'sad';
alter type mood rename value 'other' to 'ok';
-- gives: column public.customer.mood: 3 of 5 values changed: id=2 'sad' → 'ok'; id=3 'ok' → 'sad'; id=4 'ok' → 'sad'

-- case: enum labels merged
-- change
update customer set mood = 'ok' where mood = 'sad';
-- gives: column public.customer.mood: 1 of 5 values changed: id=2 'sad' → 'ok'
-- gives: column public.customer.mood: 3 distinct values became 2

-- case: truncated by a cast
-- change
alter table customer alter column email type varchar(10) using left(email, 10);
-- gives: column public.customer.email: 4 of 5 values truncated: id=1 'ada@example.org' → 'ada@exampl'; id=2 'bob@example.org' → 'bob@exampl'; id=4 'dora@example.org' → 'dora@examp'; …

-- case: explicit cast to a shorter type
-- change
alter table customer alter column email type varchar(3) using email::varchar(3);
-- gives: column public.customer.email: 4 of 5 values truncated: id=1 'ada@example.org' → 'ada'; id=2 'bob@example.org' → 'bob'; id=4 'dora@example.org' → 'dor'; …

-- case: cut by a char type
-- change
alter table customer alter column note type char(9) using note::char(9);
-- gives: column public.customer.note: 1 of 5 values truncated: id=4 'ends with a blank ' → 'ends with'

-- case: trailing blank lost in a char type
-- change
alter table customer alter column note type char(20);
-- gives: column public.customer.note: 1 of 5 values truncated: id=4 'ends with a blank ' → 'ends with a blank'

-- case: text emptied
-- change
update customer set note = '' where id = 1;
-- gives: column public.customer.note: 1 of 5 values truncated: id=1 'first' → ''

-- case: column dropped
-- change
alter table customer drop column born;
-- gives: column public.customer.born is gone: 4 values: id=1 '1815-12-10' → NULL; id=2 '1990-02-28' → NULL; id=4 '2000-02-29' → NULL; …

-- case: column dropped and added again
-- change
alter table customer drop column city;
alter table customer add column city text;
-- gives: column public.customer.city: 5 of 5 values became NULL: id=1 'London' → NULL; id=2 'Paris' → NULL; id=3 'Paris' → NULL; …

-- case: column dropped and added again with a default
-- change
alter table customer drop column city;
alter table customer add column city text default 'Paris';
-- gives: column public.customer.city: 3 of 5 values changed: id=1 'London' → 'Paris'; id=4 'Rome' → 'Paris'; id=5 'Rome' → 'Paris'
-- gives: column public.customer.city: 3 distinct values became 1

-- case: columns swapped by renaming
-- change
alter table customer rename column name to other;
alter table customer rename column city to name;
alter table customer rename column other to city;
-- gives: column public.customer.name: 5 of 5 values changed: id=1 'Ada' → 'London'; id=2 'Bob' → 'Paris'; id=3 'Cem' → 'Paris'; …
-- gives: column public.customer.name: 5 distinct values became 3
-- gives: column public.customer.city: 5 of 5 values changed: id=1 'London' → 'Ada'; id=2 'Paris' → 'Bob'; id=3 'Paris' → 'Cem'; …

-- case: column renamed and changed
-- change
alter table customer rename column name to full_name;
update customer set full_name = 'Adam' where id = 1;
-- gives: column public.customer.name is now full_name
-- gives: column public.customer.name: 1 of 5 values changed: id=1 'Ada' → 'Adam'

-- case: table dropped
-- change
drop table orders;
-- gives: table public.orders is gone: 4 rows

-- case: table made again empty
-- change
drop table orders;
create table orders (id int primary key, customer_id bigint, total numeric);
-- gives: table public.orders: 4 of 4 rows disappeared: id=1; id=2; id=3; …

-- case: table copied without some rows
-- change
create table orders_new as select * from orders where total > 0;
drop table orders;
alter table orders_new rename to orders;
-- gives: table public.orders: 1 of 4 rows disappeared: id=4

-- case: table copied by a join that loses rows and values
-- change
create table orders_new as select o.id, c.id as customer_id, o.total from orders o join customer c on c.id = o.customer_id and c.vip;
drop table orders;
alter table orders_new rename to orders;
-- gives: table public.orders: 2 of 4 rows disappeared: id=3; id=4

-- case: table copied by a join that doubles rows
-- change
create table orders_new as select o.* from orders o join customer c on c.city = (select city from customer where id = o.customer_id);
drop table orders;
alter table orders_new rename to orders;
-- gives: table public.orders: 2 rows added: id=3; id=4

-- case: table renamed and changed
-- change
alter table orders rename to purchases;
update purchases set total = 0 where id = 3;
-- gives: table public.orders is now public.purchases
-- gives: column public.orders.total: 1 of 4 values changed: id=3 '100' → '0'
-- gives: column public.orders.total: 4 distinct values became 3

-- case: trigger changes what the migration did not
create function touch() returns trigger language plpgsql as $$ begin new.note := 'touched'; return new; end $$;
create trigger touch before update on customer for each row execute function touch();
-- change
update customer set vip = true where id = 2;
-- gives: column public.customer.vip: 1 of 5 values changed: id=2 'false' → 'true'
-- gives: column public.customer.note: 1 of 5 values changed: id=2 '' → 'touched'

-- case: foreign key sets NULL
alter table orders drop constraint orders_customer_id_fkey;
alter table orders add foreign key (customer_id) references customer on delete set null;
-- change
delete from customer where id = 2;
-- gives: table public.customer: 1 of 5 rows disappeared: id=2
-- gives: column public.orders.customer_id: 1 of 4 values became NULL: id=3 '2' → NULL

-- case: sequence reset
-- change
alter table customer alter column id restart with 1;
-- gives: sequence public.customer_id_seq: next 6 → 1, behind

-- case: sequence set behind by one
-- change
select setval('customer_id_seq', 5, false);
-- gives: sequence public.customer_id_seq: next 6 → 5, behind

-- case: update after vacuum full
-- change
vacuum full customer;
update customer set name = 'Adam' where id = 1;
-- gives: column public.customer.name: 1 of 5 values changed: id=1 'Ada' → 'Adam'

-- case: update and vacuum full
-- change
update customer set name = 'Adam' where id = 1;
vacuum full customer;
-- gives: column public.customer.name: 1 of 5 values changed: id=1 'Ada' → 'Adam'

-- case: update and vacuum freeze
-- change
update customer set name = 'Adam' where id = 1;
vacuum freeze customer;
-- gives: column public.customer.name: 1 of 5 values changed: id=1 'Ada' → 'Adam'

-- case: update within a subtransaction
-- change
do $$ begin begin update customer set city = 'Oslo' where id = 1; exception when others then null; end; end $$;
-- gives: column public.customer.city: 1 of 5 values changed: id=1 'London' → 'Oslo'

-- case: two columns of a row swapped
-- change
update customer set name = city, city = name where id = 1;
-- gives: column public.customer.name: 1 of 5 values changed: id=1 'Ada' → 'London'
-- gives: column public.customer.city: 1 of 5 values changed: id=1 'London' → 'Ada'

-- case: twice as much
-- change
with more as (select id, total * 2 as total from orders where id = 2) update orders set total = more.total from more where more.id = orders.id;
-- gives: column public.orders.total: 1 of 4 values changed: id=2 '2.50' → '5.00'

-- case: tab at the end
-- change
update customer set name = name || E'\t' where id = 1;
-- gives: column public.customer.name: 1 of 5 values changed: id=1 'Ada' → 'Ada\t'

-- case: space of no width
-- change
update customer set name = U&'A\200Bda' where id = 1;
-- gives: column public.customer.name: 1 of 5 values changed: id=1 'Ada' → 'A\u200bda'

-- case: domain of an address
-- change
update customer set email = replace(email, '.org', '.com') where id = 2;
-- gives: column public.customer.email: 1 of 5 values changed: id=2 'bob@example.org' → 'bob@example.com'

-- case: false became NULL
-- change
update customer set vip = nullif(vip, false) where id = 2;
-- gives: column public.customer.vip: 1 of 5 values became NULL: id=2 'false' → NULL

-- case: moment became infinite
-- change
update customer set created = 'infinity' where id = 4;
-- gives: column public.customer.created: 1 of 5 values changed: id=4 '2024-01-01 00:00:00+00' → 'infinity'

-- case: before Christ
-- change
update customer set born = '1815-12-10 BC' where id = 1;
-- gives: column public.customer.born: 1 of 5 values changed: id=1 '1815-12-10' → '1815-12-10 BC'

-- case: two amounts swapped
-- change
update customer set balance = case id when 1 then 20.25 else 10.50 end where id in (1, 2);
-- gives: column public.customer.balance: 2 of 5 values changed: id=1 '10.50' → '20.25'; id=2 '20.25' → '10.50'

-- case: element added to an array
-- change
update customer set tags = tags || 'd'::text where id = 2;
-- gives: column public.customer.tags: 1 of 5 values changed: id=2 '{c}' → '{c,d}'

-- case: key added to jsonb
-- change
update customer set prefs = prefs || '{"c": null}' where id = 1;
-- gives: column public.customer.prefs: 1 of 5 values changed: id=1 '{"a": 2, "b": 1}' → '{"a": 2, "b": 1, "c": null}'

-- case: row given to another parent
-- change
update orders set customer_id = 2 where id = 1;
-- gives: column public.orders.customer_id: 1 of 4 values changed: id=1 '1' → '2'

-- case: amount became NULL
-- change
update orders set total = null where id = 3;
-- gives: column public.orders.total: 1 of 4 values became NULL: id=3 '100' → NULL

-- case: insert that overwrites
-- change
insert into orders values (3, 2, 7) on conflict (id) do update set total = excluded.total;
-- gives: column public.orders.total: 1 of 4 values changed: id=3 '100' → '7'

-- case: delete by a join
-- change
delete from orders using customer c where c.id = customer_id and c.name = 'Bob';
-- gives: table public.orders: 1 of 4 rows disappeared: id=3

-- case: two rows merged into one
-- change
update orders set customer_id = 1 where customer_id = 2;
delete from customer where id = 2;
-- gives: table public.customer: 1 of 5 rows disappeared: id=2
-- gives: column public.orders.customer_id: 1 of 4 values changed: id=3 '2' → '1'
-- gives: column public.orders.customer_id: 3 distinct values became 2

-- case: case of a char
-- change
update customer set code = lower(code) where id = 1;
-- gives: column public.customer.code: 1 of 5 values changed: id=1 'A1' → 'a1'

-- case: sign of a float
-- change
update customer set score = -score where id = 1;
-- gives: column public.customer.score: 1 of 5 values changed: id=1 '1.5' → '-1.5'

-- case: an hour earlier
-- change
update customer set seen = seen - interval '1 hour' where id = 2;
-- gives: column public.customer.seen: 1 of 5 values changed: id=2 '2024-10-27 00:30:00.123456' → '2024-10-26 23:30:00.123456'

-- case: json key doubled
-- change
update customer set raw = '{"b": 1, "b": 1, "a": 2}' where id = 1;
-- gives: column public.customer.raw: 1 of 5 values changed: id=1 '{"b": 1, "a": 2}' → '{"b": 1, "b": 1, "a": 2}'

-- case: name became a blank
-- change
update customer set name = ' ' where id = 1;
-- gives: column public.customer.name: 1 of 5 values changed: id=1 'Ada' → ' '

-- case: cast that gives a constant
-- change
alter table customer alter column city type varchar(10) using 'x';
-- gives: column public.customer.city: 5 of 5 values changed: id=1 'London' → 'x'; id=2 'Paris' → 'x'; id=3 'Paris' → 'x'; …
-- gives: column public.customer.city: 3 distinct values became 1
