-- case: trigger missing
create table customer (id int);
create function touch() returns trigger language plpgsql as 'begin return new; end';
create trigger touch before update on customer for each row execute function touch();
-- change
drop trigger touch on customer;
-- gives: trigger touch on public.customer is missing: CREATE TRIGGER touch BEFORE UPDATE ON public.customer FOR EACH ROW EXECUTE FUNCTION public.touch()

-- case: trigger disabled
create table customer (id int);
create function touch() returns trigger language plpgsql as 'begin return new; end';
create trigger touch before update on customer for each row execute function touch();
-- change
alter table customer disable trigger touch;
-- gives: trigger touch on public.customer: state changed from enabled to disabled

-- case: trigger definition
create table customer (id int);
create function touch() returns trigger language plpgsql as 'begin return new; end';
create trigger touch before update on customer for each row execute function touch();
-- change
drop trigger touch on customer;
create trigger touch before insert on customer for each row execute function touch();
-- gives: trigger touch on public.customer: definition changed from CREATE TRIGGER touch BEFORE UPDATE ON public.customer FOR EACH ROW EXECUTE FUNCTION public.touch() to CREATE TRIGGER touch BEFORE INSERT ON public.customer FOR EACH ROW EXECUTE FUNCTION public.touch()

-- case: trigger timing
create table customer (id int, name text);
create function touch() returns trigger language plpgsql as 'begin return new; end';
create trigger touch before update on customer for each row execute function touch();
-- change
drop trigger touch on customer;
create trigger touch after update on customer for each row execute function touch();
-- gives: trigger touch on public.customer: definition changed from CREATE TRIGGER touch BEFORE UPDATE ON public.customer FOR EACH ROW EXECUTE FUNCTION public.touch() to CREATE TRIGGER touch AFTER UPDATE ON public.customer FOR EACH ROW EXECUTE FUNCTION public.touch()

-- case: trigger on some columns
create table customer (id int, name text);
create function touch() returns trigger language plpgsql as 'begin return new; end';
create trigger touch before update on customer for each row execute function touch();
-- change
drop trigger touch on customer;
create trigger touch before update of name on customer for each row execute function touch();
-- gives: trigger touch on public.customer: definition changed from CREATE TRIGGER touch BEFORE UPDATE ON public.customer FOR EACH ROW EXECUTE FUNCTION public.touch() to CREATE TRIGGER touch BEFORE UPDATE OF name ON public.customer FOR EACH ROW EXECUTE FUNCTION public.touch()

-- case: trigger condition
create table customer (id int, name text);
create function touch() returns trigger language plpgsql as 'begin return new; end';
create trigger touch before update on customer for each row execute function touch();
-- change
drop trigger touch on customer;
create trigger touch before update on customer for each row when (new.id > 0) execute function touch();
-- gives: trigger touch on public.customer: definition changed from CREATE TRIGGER touch BEFORE UPDATE ON public.customer FOR EACH ROW EXECUTE FUNCTION public.touch() to CREATE TRIGGER touch BEFORE UPDATE ON public.customer FOR EACH ROW WHEN ((new.id > 0)) EXECUTE FUNCTION public.touch()

-- case: trigger for each statement
create table customer (id int, name text);
create function touch() returns trigger language plpgsql as 'begin return new; end';
create trigger touch before update on customer for each row execute function touch();
-- change
drop trigger touch on customer;
create trigger touch before update on customer for each statement execute function touch();
-- gives: trigger touch on public.customer: definition changed from CREATE TRIGGER touch BEFORE UPDATE ON public.customer FOR EACH ROW EXECUTE FUNCTION public.touch() to CREATE TRIGGER touch BEFORE UPDATE ON public.customer FOR EACH STATEMENT EXECUTE FUNCTION public.touch()

-- case: trigger function
create table customer (id int, name text);
create function touch() returns trigger language plpgsql as 'begin return new; end';
create function stamp() returns trigger language plpgsql as 'begin return new; end';
create trigger touch before update on customer for each row execute function touch();
-- change
drop trigger touch on customer;
create trigger touch before update on customer for each row execute function stamp();
-- gives: trigger touch on public.customer: definition changed from CREATE TRIGGER touch BEFORE UPDATE ON public.customer FOR EACH ROW EXECUTE FUNCTION public.touch() to CREATE TRIGGER touch BEFORE UPDATE ON public.customer FOR EACH ROW EXECUTE FUNCTION public.stamp()

-- case: trigger arguments
create table customer (id int, name text);
create function touch() returns trigger language plpgsql as 'begin return new; end';
create trigger touch before update on customer for each row execute function touch();
-- change
drop trigger touch on customer;
create trigger touch before update on customer for each row execute function touch('now');
-- gives: trigger touch on public.customer: definition changed from CREATE TRIGGER touch BEFORE UPDATE ON public.customer FOR EACH ROW EXECUTE FUNCTION public.touch() to CREATE TRIGGER touch BEFORE UPDATE ON public.customer FOR EACH ROW EXECUTE FUNCTION public.touch('now')

-- case: trigger of replicas only
create table customer (id int, name text);
create function touch() returns trigger language plpgsql as 'begin return new; end';
create trigger touch before update on customer for each row execute function touch();
-- change
alter table customer enable replica trigger touch;
-- gives: trigger touch on public.customer: state changed from enabled to replica only

-- case: trigger always
create table customer (id int, name text);
create function touch() returns trigger language plpgsql as 'begin return new; end';
create trigger touch before update on customer for each row execute function touch();
-- change
alter table customer enable always trigger touch;
-- gives: trigger touch on public.customer: state changed from enabled to always

-- case: trigger comment
create table customer (id int, name text);
create function touch() returns trigger language plpgsql as 'begin return new; end';
create trigger touch before update on customer for each row execute function touch();
-- change
comment on trigger touch on customer is 'stamps';
-- gives: trigger touch on public.customer: comment is new: stamps

-- case: trigger renamed
create table customer (id int, name text);
create function touch() returns trigger language plpgsql as 'begin return new; end';
create trigger touch before update on customer for each row execute function touch();
-- change
alter trigger touch on customer rename to stamp;
-- gives: trigger stamp on public.customer is new: CREATE TRIGGER stamp BEFORE UPDATE ON public.customer FOR EACH ROW EXECUTE FUNCTION public.touch()
-- gives: trigger touch on public.customer is missing: CREATE TRIGGER touch BEFORE UPDATE ON public.customer FOR EACH ROW EXECUTE FUNCTION public.touch()

-- case: constraint trigger deferred
create table customer (id int, name text);
create function touch() returns trigger language plpgsql as 'begin return new; end';
create constraint trigger touch after update on customer deferrable for each row execute function touch();
-- change
drop trigger touch on customer;
create constraint trigger touch after update on customer deferrable initially deferred for each row execute function touch();
-- gives: trigger touch on public.customer: definition changed from CREATE CONSTRAINT TRIGGER touch AFTER UPDATE ON public.customer DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.touch() to CREATE CONSTRAINT TRIGGER touch AFTER UPDATE ON public.customer DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.touch()

-- case: transition table
create table customer (id int, name text);
create function touch() returns trigger language plpgsql as 'begin return new; end';
create trigger touch after update on customer for each statement execute function touch();
-- change
drop trigger touch on customer;
create trigger touch after update on customer referencing new table as changed for each statement execute function touch();
-- gives: trigger touch on public.customer: definition changed from CREATE TRIGGER touch AFTER UPDATE ON public.customer FOR EACH STATEMENT EXECUTE FUNCTION public.touch() to CREATE TRIGGER touch AFTER UPDATE ON public.customer REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.touch()
