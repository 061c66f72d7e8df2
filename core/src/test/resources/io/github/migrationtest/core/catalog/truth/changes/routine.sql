-- case: function added
-- change
create function twice(n int) returns int language sql as 'select n * 2';
-- gives: function public.twice(integer) is new

-- case: function overloaded
create function twice(n int) returns int language sql as 'select n * 2';
-- change
create function twice(n numeric) returns numeric language sql as 'select n * 2';
-- gives: function public.twice(numeric) is new

-- case: function body
create function twice(n int) returns int language plpgsql as $$
begin
  return n * 2;
end $$;
-- change
create or replace function twice(n int) returns int language plpgsql as $$
begin
  return n + n;
end $$;
-- gives: function public.twice(integer): body changed in line 3 from 'return n * 2;' to 'return n + n;'

-- case: function body indented otherwise, and changed after that
create function twice(n int) returns int language plpgsql as $$
begin
  if n is null then

    return 0;
  end if;
  return n * 2;
end $$;
-- change
create or replace function twice(n int) returns int language plpgsql as $$
begin
    if n is null then
        return 0;
    end if;
    return n + n;
end $$;
-- gives: function public.twice(integer): body changed in line 7 from 'return n * 2;' to 'return n + n;'

-- case: function volatility
create function twice(n int) returns int language sql as 'select n * 2';
-- change
alter function twice(int) immutable;
-- gives: function public.twice(integer): volatility changed from VOLATILE to IMMUTABLE

-- case: function settings
create function twice(n int) returns int language sql as 'select n * 2';
-- change
alter function twice(int) set work_mem = '64MB';
-- gives: function public.twice(integer): settings is new: work_mem=64MB

-- case: function argument default
create function twice(n int) returns int language sql as 'select n * 2';
-- change
create or replace function twice(n int default 1) returns int language sql as 'select n * 2';
-- gives: function public.twice(integer): argument list changed from n integer to n integer DEFAULT 1

-- case: function privilege
create function twice(n int) returns int language sql as 'select n * 2';
-- change
revoke execute on function twice from public;
-- gives: function public.twice(integer): grant to PUBLIC is missing: EXECUTE

-- case (since 14): body in standard SQL
create function twice(n int) returns int language sql return n * 2;
-- change
create or replace function twice(n int) returns int language sql return n * 3;
-- gives: function public.twice(integer): body changed from RETURN (n * 2) to RETURN (n * 3)

-- case: procedure dropped
create procedure tidy() language sql as 'select 1';
-- change
drop procedure tidy;
-- gives: procedure public.tidy() is missing

-- case: aggregate
create aggregate product(int) (sfunc = int4mul, stype = int, initcond = '1');
-- change
drop aggregate product(int);
create aggregate product(int) (sfunc = int4mul, stype = int, initcond = '2');
-- gives: aggregate public.product(integer): initial condition changed from 1 to 2

-- case: function dropped
create function twice(n int) returns int language sql as 'select n * 2';
-- change
drop function twice;
-- gives: function public.twice(integer) is missing

-- case: function strict
create function twice(n int) returns int language sql as 'select n * 2';
-- change
alter function twice strict;
-- gives: function public.twice(integer): STRICT is new

-- case: function security definer
create function twice(n int) returns int language sql as 'select n * 2';
-- change
alter function twice security definer;
-- gives: function public.twice(integer): SECURITY DEFINER is new

-- case: function leakproof
create function twice(n int) returns int language sql as 'select n * 2';
-- change
alter function twice leakproof;
-- gives: function public.twice(integer): LEAKPROOF is new

-- case: function parallel safety
create function twice(n int) returns int language sql as 'select n * 2';
-- change
alter function twice parallel restricted;
-- gives: function public.twice(integer): parallel safety changed from UNSAFE to RESTRICTED

-- case: function cost
create function twice(n int) returns int language sql as 'select n * 2';
-- change
alter function twice cost 5;
-- gives: function public.twice(integer): cost changed from 100 to 5

-- case: function rows
create function few() returns setof int language sql as 'select 1';
-- change
alter function few rows 10;
-- gives: function public.few(): rows changed from 1000 to 10

-- case: function support
create function twice(n int) returns int language sql as 'select n * 2';
-- change
alter function twice support generate_series_int4_support;
-- gives: function public.twice(integer): support function is new: generate_series_int4_support

-- case: function setting lost
create function twice(n int) returns int language sql as 'select n * 2';
alter function twice set work_mem = '64MB';
-- change
alter function twice reset all;
-- gives: function public.twice(integer): settings is missing: work_mem=64MB

-- case: function language
set check_function_bodies = off;
create function twice(n int) returns int language sql as 'select n * 2';
-- change
create or replace function twice(n int) returns int language plpgsql as 'select n * 2';
-- gives: function public.twice(integer): language changed from sql to plpgsql

-- case: function result alone
create function twice(n int) returns int language internal as 'int4up';
-- change
drop function twice;
create function twice(n int) returns bigint language internal as 'int4up';
-- gives: function public.twice(integer): result changed from integer to bigint

-- case: function argument name
create function twice(n int) returns int language sql as 'select 2';
-- change
drop function twice;
create function twice(m int) returns int language sql as 'select 2';
-- gives: function public.twice(integer): argument list changed from n integer to m integer

-- case: function argument mode
create function twice(n int) returns int language sql as 'select 2';
-- change
drop function twice;
create function twice(inout n int) language sql as 'select 2';
-- gives: function public.twice(integer): argument list changed from n integer to INOUT n integer

-- case: function owner
create function twice(n int) returns int language sql as 'select n * 2';
-- change
alter function twice owner to app;
-- gives: function public.twice(integer): owner changed from postgres to app

-- case: function comment
create function twice(n int) returns int language sql as 'select n * 2';
-- change
comment on function twice is 'doubles';
-- gives: function public.twice(integer): comment is new: doubles

-- case: function of a window
create function twice(n int) returns int language internal as 'int4up';
-- change
drop function twice;
create function twice(n int) returns int language internal window as 'int4up';
-- gives: function public.twice(integer): WINDOW is new

-- case: function transform
create function twice(n int) returns int language sql as 'select n * 2';
create transform for int language sql (from sql with function prsd_lextype(internal), to sql with function int4recv(internal));
-- change
drop function twice;
create function twice(n int) returns int transform for type int language sql as 'select n * 2';
-- gives: function public.twice(integer): transforms is new: integer

-- case: function privilege granted
create function twice(n int) returns int language sql as 'select n * 2';
-- change
grant execute on function twice to reader;
-- gives: function public.twice(integer): grant to reader is new: EXECUTE

-- case: procedure added
-- change
create procedure tidy() language sql as 'select 1';
-- gives: procedure public.tidy() is new

-- case: procedure body
create procedure tidy() language sql as 'select 1';
-- change
create or replace procedure tidy() language sql as 'select 2';
-- gives: procedure public.tidy(): body changed from select 1 to select 2

-- case: procedure security definer
create procedure tidy() language sql as 'select 1';
-- change
alter procedure tidy() security definer;
-- gives: procedure public.tidy(): SECURITY DEFINER is new

-- case: aggregate added
-- change
create aggregate product(int) (sfunc = int4mul, stype = int);
-- gives: aggregate public.product(integer) is new

-- case: aggregate state function
create aggregate product(int) (sfunc = int4mul, stype = int);
-- change
drop aggregate product(int);
create aggregate product(int) (sfunc = int4pl, stype = int);
-- gives: aggregate public.product(integer): state transition function changed from int4mul(integer,integer) to int4pl(integer,integer)

-- case: aggregate final function
create aggregate product(int) (sfunc = int4mul, stype = int);
-- change
drop aggregate product(int);
create aggregate product(int) (sfunc = int4mul, stype = int, finalfunc = int4up);
-- gives: aggregate public.product(integer): final function is new: int4up(integer)

-- case: aggregate final function's modification
create aggregate product(int) (sfunc = int4mul, stype = int, finalfunc = int4up);
-- change
drop aggregate product(int);
create aggregate product(int) (sfunc = int4mul, stype = int, finalfunc = int4up, finalfunc_modify = read_write);
-- gives: aggregate public.product(integer): final function modification changed from READ_ONLY to READ_WRITE

-- case: aggregate combine function
create aggregate product(int) (sfunc = int4mul, stype = int);
-- change
drop aggregate product(int);
create aggregate product(int) (sfunc = int4mul, stype = int, combinefunc = int4mul);
-- gives: aggregate public.product(integer): combine function is new: int4mul(integer,integer)

-- case: aggregate state size
create aggregate product(int) (sfunc = int4mul, stype = int);
-- change
drop aggregate product(int);
create aggregate product(int) (sfunc = int4mul, stype = int, sspace = 64);
-- gives: aggregate public.product(integer): state size is new: 64

-- case: aggregate parallel safety
create aggregate product(int) (sfunc = int4mul, stype = int);
-- change
drop aggregate product(int);
create aggregate product(int) (sfunc = int4mul, stype = int, parallel = safe);
-- gives: aggregate public.product(integer): parallel safety changed from UNSAFE to SAFE

-- case: aggregate sort operator
create aggregate product(int) (sfunc = int4mul, stype = int);
-- change
drop aggregate product(int);
create aggregate product(int) (sfunc = int4mul, stype = int, sortop = <);
-- gives: aggregate public.product(integer): sort operator is new: <(integer,integer)

-- case: aggregate moving initial condition
create aggregate product(int) (sfunc = int4mul, stype = int, msfunc = int4pl, minvfunc = int4mi, mstype = int);
-- change
drop aggregate product(int);
create aggregate product(int) (sfunc = int4mul, stype = int, msfunc = int4pl, minvfunc = int4mi, mstype = int, minitcond = '5');
-- gives: aggregate public.product(integer): moving initial condition is new: 5

-- case: aggregate inverse function
create aggregate product(int) (sfunc = int4mul, stype = int, msfunc = int4pl, minvfunc = int4mi, mstype = int);
-- change
drop aggregate product(int);
create aggregate product(int) (sfunc = int4mul, stype = int, msfunc = int4pl, minvfunc = int4mul, mstype = int);
-- gives: aggregate public.product(integer): moving inverse transition function changed from int4mi(integer,integer) to int4mul(integer,integer)

-- case: aggregate owner
create aggregate product(int) (sfunc = int4mul, stype = int);
-- change
alter aggregate product(int) owner to app;
-- gives: aggregate public.product(integer): owner changed from postgres to app

-- case: aggregate comment
create aggregate product(int) (sfunc = int4mul, stype = int);
-- change
comment on aggregate product(int) is 'of all';
-- gives: aggregate public.product(integer): comment is new: of all

-- case: aggregate privilege
create aggregate product(int) (sfunc = int4mul, stype = int);
-- change
revoke execute on function product(int) from public;
-- gives: aggregate public.product(integer): grant to PUBLIC is missing: EXECUTE
