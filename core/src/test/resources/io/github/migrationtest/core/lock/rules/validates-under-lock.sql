-- rule: validates-under-lock
-- each begins:
set lock_timeout = '2s';
set statement_timeout = '10min';

-- bad: check
alter table orders add constraint total_positive check (total >= 0);

-- bad: foreign key
alter table orders add constraint orders_customer_fkey foreign key (customer_id) references customer;

-- bad: not null
alter table orders alter column customer_id set not null;

-- bad: check, and its validation in the same transaction
alter table orders add constraint total_positive check (total >= 0) not valid;
alter table orders validate constraint total_positive;

-- bad: foreign key, and its validation in the same transaction
alter table orders add constraint orders_customer_fkey foreign key (customer_id) references customer not valid;
alter table orders validate constraint orders_customer_fkey;

-- bad: partition whose bound nothing proves
-- setup:
create table event (day date not null, id int) partition by range (day);
create table event_2022 (day date not null, id int);
insert into event_2022 select '2022-01-01'::date + i, i from generate_series(0, 300) i;
-- migration:
alter table event attach partition event_2022 for values from ('2022-01-01') to ('2023-01-01');

-- bad: domain used by a table
-- setup:
create domain amount as numeric;
alter table orders alter column total type amount;
-- migration:
alter domain amount add constraint amount_positive check (value >= 0);

-- bad: column with a check
alter table orders add column discount int default 0 check (discount >= 0);

-- good: check, validated in a transaction of its own
alter table orders add constraint total_positive check (total >= 0) not valid;
-- next
alter table orders validate constraint total_positive;

-- good: foreign key, validated in a transaction of its own
alter table orders add constraint orders_customer_fkey foreign key (customer_id) references customer not valid;
-- next
alter table orders validate constraint orders_customer_fkey;
-- next
-- autocommit
create index concurrently orders_customer_id_idx on orders (customer_id);

-- good: not null, proved by a check
alter table orders add constraint customer_there check (customer_id is not null) not valid;
-- next
alter table orders validate constraint customer_there;
-- next
alter table orders alter column customer_id set not null;
alter table orders drop constraint customer_there;

-- good (since 18): not null, validated in a transaction of its own
alter table orders add constraint customer_there not null customer_id not valid;
-- next
alter table orders validate constraint customer_there;

-- good: check on an empty table
alter table nothing add constraint id_positive check (id > 0);

-- good: foreign key of an empty table
alter table nothing add constraint nothing_orders_fkey foreign key (id) references orders;

-- good: check of a table made in the same migration
create table invoice (id int primary key, total int);
insert into invoice select i, i from generate_series(1, 100) i;
alter table invoice add constraint total_positive check (total >= 0);

-- good: partition whose bound a check proves
-- setup:
create table event (day date not null, id int) partition by range (day);
create table event_2022 (day date not null, id int);
insert into event_2022 select '2022-01-01'::date + i, i from generate_series(0, 300) i;
-- migration:
alter table event_2022 add constraint of_2022 check (day >= '2022-01-01' and day < '2023-01-01') not valid;
-- next
alter table event_2022 validate constraint of_2022;
-- next
alter table event attach partition event_2022 for values from ('2022-01-01') to ('2023-01-01');
-- next
alter table event_2022 drop constraint of_2022;

-- good: domain's check not validated
-- setup:
create domain amount as numeric;
alter table orders alter column total type amount;
-- migration:
alter domain amount add constraint amount_positive check (value >= 0) not valid;
