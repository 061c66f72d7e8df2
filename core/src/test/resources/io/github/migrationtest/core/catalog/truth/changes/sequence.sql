-- case: options of an identity's sequence
create table customer (id int generated always as identity);
-- change
alter table customer alter column id set increment by 50;
-- gives: sequence public.customer_id_seq: increment changed from 1 to 50

-- case: sequence added
-- change
create sequence number;
-- gives: sequence public.number is new

-- case: sequence type
create sequence number maxvalue 100;
-- change
alter sequence number as smallint;
-- gives: sequence public.number: type changed from bigint to smallint

-- case: sequence owned by a column
create table customer (id int);
create sequence number;
-- change
alter sequence number owned by customer.id;
-- gives: sequence public.number: owning column is new: public.customer.id

-- case: sequence dropped
create sequence number;
-- change
drop sequence number;
-- gives: sequence public.number is missing

-- case: sequence start
create sequence number;
-- change
alter sequence number start 5;
-- gives: sequence public.number: start changed from 1 to 5

-- case: sequence increment
create sequence number;
-- change
alter sequence number increment 50;
-- gives: sequence public.number: increment changed from 1 to 50

-- case: sequence minimum
create sequence number;
-- change
alter sequence number minvalue 0;
-- gives: sequence public.number: minimum changed from 1 to 0

-- case: sequence maximum
create sequence number;
-- change
alter sequence number maxvalue 100;
-- gives: sequence public.number: maximum changed from 9223372036854775807 to 100

-- case: sequence cache
create sequence number;
-- change
alter sequence number cache 10;
-- gives: sequence public.number: cache changed from 1 to 10

-- case: sequence cycle
create sequence number;
-- change
alter sequence number cycle;
-- gives: sequence public.number: CYCLE is new

-- case: sequence no longer owned
create table customer (id serial);
-- change
alter sequence customer_id_seq owned by none;
-- gives: sequence public.customer_id_seq: owning column is missing: public.customer.id

-- case (since 15): sequence unlogged
create sequence number;
-- change
alter sequence number set unlogged;
-- gives: sequence public.number: UNLOGGED is new

-- case: sequence owner
create sequence number;
-- change
alter sequence number owner to app;
-- gives: sequence public.number: owner changed from postgres to app

-- case: sequence privilege
create sequence number;
-- change
grant usage on sequence number to reader;
-- gives: sequence public.number: grant to reader is new: USAGE

-- case: sequence comment
create sequence number;
-- change
comment on sequence number is 'of invoices';
-- gives: sequence public.number: comment is new: of invoices
