-- case: table with capitals
create table "Order" (id int, "Total" int);
-- change
alter table "Order" alter column "Total" type bigint;
-- gives: column public."Order"."Total": type changed from integer to bigint

-- case: names with accents, quotes, dots and spaces
create table "sélect" ("a ""b"".c" int);
-- change
alter table "sélect" alter column "a ""b"".c" set not null;
-- gives: column public."sélect"."a ""b"".c": NOT NULL is new

-- case: the longest name
create table a23456789_123456789_123456789_123456789_123456789_123456789_123 (id int);
-- change
alter table a23456789_123456789_123456789_123456789_123456789_123456789_123 add n int;
-- gives: column public.a23456789_123456789_123456789_123456789_123456789_123456789_123.n is new: integer

-- case: odd role
create table customer (id int);
-- change
grant select on customer to "odd =role/x";
-- gives: table public.customer: grant to "odd =role/x" is new: SELECT
