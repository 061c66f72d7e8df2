-- Single changes and the lines that a difference has for them. Roles app and reader exist.

-- case: schema added
-- change
create schema shop;
-- gives: schema shop is new

-- case: schema added with everything in it
-- change
create schema shop;
create table shop.customer (id int primary key);
create view shop.names as select id from shop.customer;
create type shop.status as enum ('new');
-- gives: schema shop is new

-- case: schema dropped
create schema shop;
-- change
drop schema shop;
-- gives: schema shop is missing

-- case: schema owner
create schema shop;
-- change
alter schema shop owner to app;
-- gives: schema shop: owner changed from postgres to app

-- case: schema privilege
create schema shop;
-- change
grant usage on schema shop to reader;
-- gives: schema shop: grant to reader is new: USAGE

-- case: schema comment
create schema shop;
-- change
comment on schema shop is 'what we sell';
-- gives: schema shop: comment is new: what we sell

-- case: table left over
-- change
create table audit (id bigint generated always as identity primary key, at timestamptz not null default now(), n serial);
create index on audit (at);
-- gives: table public.audit is new

-- case: table missing
create table audit (id bigserial primary key, parent bigint references audit, check (id > 0));
create table other (id int);
-- change
drop table audit;
-- gives: table public.audit is missing

-- case: table renamed
create table customer (id int primary key, name text);
-- change
alter table customer rename to client;
-- gives: table public.client is new
-- gives: table public.customer is missing

-- case: table moved to another schema
create schema shop;
create table customer (id int);
-- change
alter table customer set schema shop;
-- gives: table public.customer is missing
-- gives: table shop.customer is new

-- case: table comment changed
create table customer (id int);
comment on table customer is 'who buys';
-- change
comment on table customer is 'who has bought';
-- gives: table public.customer: comment changed from who buys to who has bought

-- case: table owner
create table customer (id int);
-- change
alter table customer owner to app;
-- gives: table public.customer: owner changed from postgres to app

-- case: table privilege lost
create table customer (id int);
grant select, insert on customer to reader;
-- change
revoke insert on customer from reader;
-- gives: table public.customer: grant to reader changed from INSERT, SELECT to SELECT

-- case: table privilege with grant option
create table customer (id int);
-- change
grant select on customer to reader with grant option;
-- gives: table public.customer: grant to reader is new: SELECT WITH GRANT OPTION

-- case: table privilege for everybody
create table customer (id int);
-- change
grant select on customer to public;
-- gives: table public.customer: grant to PUBLIC is new: SELECT

-- case: unlogged
create table customer (id int);
-- change
alter table customer set unlogged;
-- gives: table public.customer: UNLOGGED is new

-- case: row level security
create table customer (id int);
-- change
alter table customer enable row level security;
-- gives: table public.customer: ROW LEVEL SECURITY is new

-- case: forced row level security lost
create table customer (id int);
alter table customer force row level security;
-- change
alter table customer no force row level security;
-- gives: table public.customer: FORCE ROW LEVEL SECURITY is missing

-- case: storage parameters
create table customer (id int) with (fillfactor = 70);
-- change
alter table customer set (fillfactor = 80, autovacuum_enabled = off);
-- gives: table public.customer: storage parameters changed from fillfactor=70 to autovacuum_enabled=off, fillfactor=80

-- case: toast storage parameters
create table customer (id int, name text);
-- change
alter table customer set (toast.autovacuum_enabled = off);
-- gives: table public.customer: TOAST storage parameters is new: toast.autovacuum_enabled=off

-- case: replica identity full
create table customer (id int primary key);
-- change
alter table customer replica identity full;
-- gives: table public.customer: replica identity is new: FULL

-- case: replica identity by an index
create table customer (id int not null);
create unique index customer_id_idx on customer (id);
-- change
alter table customer replica identity using index customer_id_idx;
-- gives: table public.customer: replica identity is new: USING INDEX customer_id_idx

-- case: partition added
create table orders (id int, at date) partition by range (at);
-- change
create table orders_2024 partition of orders for values from ('2024-01-01') to ('2025-01-01');
-- gives: table public.orders_2024 is new

-- case: partitioned table dropped
create table orders (id int, at date, primary key (id, at)) partition by range (at);
create table orders_2024 partition of orders for values from ('2024-01-01') to ('2025-01-01');
create table orders_rest partition of orders default;
-- change
drop table orders;
-- gives: table public.orders is missing

-- case: partition bound
create table orders (at date) partition by range (at);
create table orders_2024 partition of orders for values from ('2024-01-01') to ('2025-01-01');
-- change
alter table orders detach partition orders_2024;
alter table orders attach partition orders_2024 for values from ('2024-01-01') to ('2024-07-01');
-- gives: table public.orders_2024: partition bound changed from FOR VALUES FROM ('2024-01-01') TO ('2025-01-01') to FOR VALUES FROM ('2024-01-01') TO ('2024-07-01')

-- case: partition detached
create table orders (at date) partition by range (at);
create table orders_2024 partition of orders for values from ('2024-01-01') to ('2025-01-01');
-- change
alter table orders detach partition orders_2024;
-- gives: table public.orders_2024: partition bound is missing: FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')
-- gives: table public.orders_2024: partitioned table is missing: public.orders

-- case: partition key
create table orders (at date, id int) partition by range (at);
-- change
drop table orders;
create table orders (at date, id int) partition by hash (id);
-- gives: table public.orders: partition key changed from RANGE (at) to HASH (id)

-- case: inheritance lost
create table base (id int);
create table derived (id int) inherits (base);
-- change
alter table derived no inherit base;
-- gives: table public.derived: inherited table is missing: public.base

-- case: column added to a partitioned table is told once
create table orders (at date) partition by range (at);
create table orders_2024 partition of orders for values from ('2024-01-01') to ('2025-01-01');
-- change
alter table orders add column total numeric(10, 2) not null default 0;
-- gives: column public.orders.total is new: numeric(10,2) NOT NULL DEFAULT 0

-- case: type changed in a partitioned table is told once
create table orders (at date, total int) partition by range (at);
create table orders_2024 partition of orders for values from ('2024-01-01') to ('2025-01-01');
-- change
alter table orders alter column total type bigint;
-- gives: column public.orders.total: type changed from integer to bigint

-- case: default changed in one partition only
create table orders (at date, total int) partition by range (at);
create table orders_2024 partition of orders for values from ('2024-01-01') to ('2025-01-01');
-- change
alter table orders_2024 alter column total set default 7;
-- gives: column public.orders_2024.total: default is new: 7

-- case: index on a partitioned table is told once
create table orders (at date) partition by range (at);
create table orders_2024 partition of orders for values from ('2024-01-01') to ('2025-01-01');
-- change
create index orders_at_idx on orders (at);
-- gives: index public.orders_at_idx is new: CREATE INDEX orders_at_idx ON ONLY public.orders USING btree (at)

-- case: foreign key from a partitioned table is told once
create table customer (id int primary key);
create table orders (at date, customer_id int) partition by range (at);
create table orders_2024 partition of orders for values from ('2024-01-01') to ('2025-01-01');
-- change
alter table orders add constraint orders_customer foreign key (customer_id) references customer;
-- gives: constraint orders_customer on public.orders is new: FOREIGN KEY (customer_id) REFERENCES public.customer(id)

-- case: foreign key to a partitioned table is told once
create table orders (id int primary key) partition by range (id);
create table orders_1 partition of orders for values from (1) to (100);
create table orders_2 partition of orders for values from (100) to (200);
create table line (order_id int);
-- change
alter table line add constraint line_order foreign key (order_id) references orders;
-- gives: constraint line_order on public.line is new: FOREIGN KEY (order_id) REFERENCES public.orders(id)

-- case: trigger on a partitioned table is told once
create table orders (at date) partition by range (at);
create table orders_2024 partition of orders for values from ('2024-01-01') to ('2025-01-01');
create function touch() returns trigger language plpgsql as 'begin return new; end';
-- change
create trigger touch after insert on orders for each row execute function touch();
-- gives: trigger touch on public.orders is new: CREATE TRIGGER touch AFTER INSERT ON public.orders FOR EACH ROW EXECUTE FUNCTION public.touch()

-- case: column added
create table customer (id int);
-- change
alter table customer add column email text collate "C" not null default 'none';
-- gives: column public.customer.email is new: text COLLATE "C" NOT NULL DEFAULT 'none'::text

-- case: column missing, its serial sequence with it
create table customer (id int, number serial);
-- change
alter table customer drop column number;
-- gives: column public.customer.number is missing: integer NOT NULL DEFAULT nextval('public.customer_number_seq'::regclass)

-- case: identity column added
create table customer (name text);
-- change
alter table customer add column id bigint generated always as identity;
-- gives: column public.customer.id is new: bigint NOT NULL GENERATED ALWAYS AS IDENTITY

-- case: column renamed
create table customer (name text);
-- change
alter table customer rename column name to full_name;
-- gives: column public.customer.full_name is new: text
-- gives: column public.customer.name is missing: text

-- case: not null lost
create table customer (name text not null);
-- change
alter table customer alter column name drop not null;
-- gives: column public.customer.name: NOT NULL is missing

-- case: not null set
create table customer (name text);
-- change
alter table customer alter column name set not null;
-- gives: column public.customer.name: NOT NULL is new

-- case: type modifier
create table orders (total numeric(10, 2));
-- change
alter table orders alter column total type numeric(12, 2);
-- gives: column public.orders.total: type changed from numeric(10,2) to numeric(12,2)

-- case: type of another schema
create schema shop;
create type shop.status as enum ('a');
create table orders (status text);
-- change
alter table orders alter column status type shop.status using status::shop.status;
-- gives: column public.orders.status: type changed from text to shop.status

-- case: array
create table orders (tags text);
-- change
alter table orders alter column tags type text[] using array[tags];
-- gives: column public.orders.tags: type changed from text to text[]

-- case: default lost
create table customer (at timestamptz default now());
-- change
alter table customer alter column at drop default;
-- gives: column public.customer.at: default is missing: now()

-- case: default changed
create table customer (points int default 0);
-- change
alter table customer alter column points set default 10;
-- gives: column public.customer.points: default changed from 0 to 10

-- case: identity kind
create table customer (id int generated always as identity);
-- change
alter table customer alter column id set generated by default;
-- gives: column public.customer.id: identity changed from ALWAYS to BY DEFAULT

-- case: identity lost
create table customer (id int generated always as identity);
-- change
alter table customer alter column id drop identity;
-- gives: column public.customer.id: identity is missing: ALWAYS
-- gives: sequence public.customer_id_seq is missing

-- case: options of an identity's sequence
create table customer (id int generated always as identity);
-- change
alter table customer alter column id set increment by 50;
-- gives: sequence public.customer_id_seq: increment changed from 1 to 50

-- case: generated column is a plain one now
create table line (price int, quantity int, total int generated always as (price * quantity) stored);
-- change
alter table line alter column total drop expression;
-- gives: column public.line.total: generation expression is missing: ((price * quantity)) STORED

-- case (since 18): virtual generated column
create table line (price int);
-- change
alter table line add column twice int generated always as (price * 2) virtual;
-- gives: column public.line.twice is new: integer GENERATED ALWAYS AS ((price * 2)) VIRTUAL

-- case: collation
create table customer (name text);
-- change
alter table customer alter column name type text collate "C";
-- gives: column public.customer.name: collation is new: "C"

-- case: storage
create table customer (name text);
-- change
alter table customer alter column name set storage external;
-- gives: column public.customer.name: storage is new: EXTERNAL

-- case (since 14): compression
create table customer (name text);
-- change
alter table customer alter column name set compression pglz;
-- gives: column public.customer.name: compression is new: pglz

-- case: statistics target of a column
create table customer (name text);
-- change
alter table customer alter column name set statistics 500;
-- gives: column public.customer.name: statistics target is new: 500

-- case: options of a column
create table customer (name text);
-- change
alter table customer alter column name set (n_distinct = -0.5);
-- gives: column public.customer.name: options is new: n_distinct=-0.5

-- case: column comment lost
create table customer (name text);
comment on column customer.name is 'first and last';
-- change
comment on column customer.name is null;
-- gives: column public.customer.name: comment is missing: first and last

-- case: comment of several lines
create table customer (name text);
-- change
comment on column customer.name is E'first\n  and last';
-- gives: column public.customer.name: comment is new: first and last

-- case: column privilege
create table customer (name text);
-- change
grant update (name) on customer to reader;
-- gives: column public.customer.name: grant to reader is new: UPDATE

-- case: index missing
create table orders (email text);
create index orders_email_idx on orders (email);
-- change
drop index orders_email_idx;
-- gives: index public.orders_email_idx is missing: CREATE INDEX orders_email_idx ON public.orders USING btree (email)

-- case: index renamed
create table orders (email text);
create index orders_email_idx on orders (email);
-- change
alter index orders_email_idx rename to orders_by_email;
-- gives: index public.orders_by_email is new: CREATE INDEX orders_by_email ON public.orders USING btree (email)
-- gives: index public.orders_email_idx is missing: CREATE INDEX orders_email_idx ON public.orders USING btree (email)

-- case: index on the wrong table
create table orders (email text);
create table customer (email text);
create index email_idx on orders (email);
-- change
drop index email_idx;
create index email_idx on customer (email);
-- gives: index public.email_idx: definition changed from CREATE INDEX email_idx ON public.orders USING btree (email) to CREATE INDEX email_idx ON public.customer USING btree (email)

-- case: index no longer unique
create table orders (email text);
create unique index orders_email_idx on orders (email);
-- change
drop index orders_email_idx;
create index orders_email_idx on orders (email);
-- gives: index public.orders_email_idx: definition changed from CREATE UNIQUE INDEX orders_email_idx ON public.orders USING btree (email) to CREATE INDEX orders_email_idx ON public.orders USING btree (email)

-- case: index predicate
create table orders (email text, gone boolean);
create index orders_email_idx on orders (email);
-- change
drop index orders_email_idx;
create index orders_email_idx on orders (email desc) where not gone;
-- gives: index public.orders_email_idx: definition changed from CREATE INDEX orders_email_idx ON public.orders USING btree (email) to CREATE INDEX orders_email_idx ON public.orders USING btree (email DESC) WHERE (NOT gone)

-- case: index comment
create table orders (email text);
create index orders_email_idx on orders (email);
-- change
comment on index orders_email_idx is 'for the login';
-- gives: index public.orders_email_idx: comment is new: for the login

-- case: index that is invalid
create table orders (at date) partition by range (at);
create table orders_2024 partition of orders for values from ('2024-01-01') to ('2025-01-01');
create index orders_at_idx on orders (at);
-- change
drop index orders_at_idx;
create index orders_at_idx on only orders (at);
-- gives: index public.orders_at_idx: INVALID is new
-- gives: index public.orders_2024_at_idx is missing: CREATE INDEX orders_2024_at_idx ON public.orders_2024 USING btree (at)

-- case: index that the table is clustered on
create table orders (email text);
create index orders_email_idx on orders (email);
-- change
alter table orders cluster on orders_email_idx;
-- gives: index public.orders_email_idx: CLUSTER is new

-- case: primary key lost leaves not null
create table customer (id int primary key);
-- change
alter table customer drop constraint customer_pkey;
alter table customer alter column id set not null;
-- gives: constraint customer_pkey on public.customer is missing: PRIMARY KEY (id)

-- case: primary key of other columns
create table customer (id int not null, tenant int not null, primary key (id));
-- change
alter table customer drop constraint customer_pkey;
alter table customer alter column id set not null, add primary key (tenant, id);
-- gives: constraint customer_pkey on public.customer: definition changed from PRIMARY KEY (id) to PRIMARY KEY (tenant, id)

-- case: storage parameters of a key's index
create table customer (id int primary key);
-- change
alter index customer_pkey set (fillfactor = 70);
-- gives: index public.customer_pkey: storage parameters is new: fillfactor=70

-- case: unique constraint is a mere index now
create table customer (email text constraint customer_email unique);
-- change
alter table customer drop constraint customer_email;
create unique index customer_email on customer (email);
-- gives: constraint customer_email on public.customer is missing: UNIQUE (email)
-- gives: index public.customer_email: definition is new: CREATE UNIQUE INDEX customer_email ON public.customer USING btree (email)

-- case: generated name of a key is an index's name
create table customer (email text unique);
-- change
alter table customer drop constraint customer_email_key, add constraint customer_email_key1 unique (email);
-- gives: constraint customer_email_key on public.customer is missing: UNIQUE (email)
-- gives: constraint customer_email_key1 on public.customer is new: UNIQUE (email)

-- case (since 15): unique with nulls not distinct
create table customer (email text, constraint one_email unique (email));
-- change
alter table customer drop constraint one_email, add constraint one_email unique nulls not distinct (email);
-- gives: constraint one_email on public.customer: definition changed from UNIQUE (email) to UNIQUE NULLS NOT DISTINCT (email)

-- case: foreign key missing
create table customer (id int primary key);
create table orders (customer_id int constraint orders_customer references customer);
-- change
alter table orders drop constraint orders_customer;
-- gives: constraint orders_customer on public.orders is missing: FOREIGN KEY (customer_id) REFERENCES public.customer(id)

-- case: foreign key not valid
create table customer (id int primary key);
create table orders (customer_id int constraint orders_customer references customer);
-- change
alter table orders drop constraint orders_customer;
alter table orders add constraint orders_customer foreign key (customer_id) references customer not valid;
-- gives: constraint orders_customer on public.orders: definition changed from FOREIGN KEY (customer_id) REFERENCES public.customer(id) to FOREIGN KEY (customer_id) REFERENCES public.customer(id) NOT VALID

-- case: foreign key action
create table customer (id int primary key);
create table orders (customer_id int constraint orders_customer references customer on delete cascade);
-- change
alter table orders drop constraint orders_customer;
alter table orders add constraint orders_customer foreign key (customer_id) references customer;
-- gives: constraint orders_customer on public.orders: definition changed from FOREIGN KEY (customer_id) REFERENCES public.customer(id) ON DELETE CASCADE to FOREIGN KEY (customer_id) REFERENCES public.customer(id)

-- case: foreign key deferrable
create table customer (id int primary key);
create table orders (customer_id int constraint orders_customer references customer);
-- change
alter table orders alter constraint orders_customer deferrable initially deferred;
-- gives: constraint orders_customer on public.orders: definition changed from FOREIGN KEY (customer_id) REFERENCES public.customer(id) to FOREIGN KEY (customer_id) REFERENCES public.customer(id) DEFERRABLE INITIALLY DEFERRED

-- case (since 18): foreign key not enforced
create table customer (id int primary key);
create table orders (customer_id int constraint orders_customer references customer);
-- change
alter table orders alter constraint orders_customer not enforced;
-- gives: constraint orders_customer on public.orders: definition changed from FOREIGN KEY (customer_id) REFERENCES public.customer(id) to FOREIGN KEY (customer_id) REFERENCES public.customer(id) NOT ENFORCED

-- case: check added
create table orders (total int);
-- change
alter table orders add constraint total_is_positive check (total > 0) no inherit;
-- gives: constraint total_is_positive on public.orders is new: CHECK ((total > 0)) NO INHERIT

-- case: check validated
create table orders (total int);
alter table orders add constraint total_is_positive check (total > 0) not valid;
-- change
alter table orders validate constraint total_is_positive;
-- gives: constraint total_is_positive on public.orders: definition changed from CHECK ((total > 0)) NOT VALID to CHECK ((total > 0))

-- case: name of a check that somebody chose
create table orders (total int, constraint sane check (total > 0));
-- change
alter table orders drop constraint sane, add check (total > 0);
-- gives: constraint orders_total_check on public.orders is new: CHECK ((total > 0))
-- gives: constraint sane on public.orders is missing: CHECK ((total > 0))

-- case: constraint comment
create table orders (total int, constraint sane check (total > 0));
-- change
comment on constraint sane on orders is 'ask ops';
-- gives: constraint sane on public.orders: comment is new: ask ops

-- case: exclusion constraint
create table booking (during tsrange);
-- change
alter table booking add constraint no_overlap exclude using gist (during with &&);
-- gives: constraint no_overlap on public.booking is new: EXCLUDE USING gist (during WITH &&)

-- case (since 18): not null that is not valid
create table customer (name text);
-- change
alter table customer add constraint name_given not null name not valid;
-- gives: column public.customer.name: NOT NULL is new
-- gives: constraint name_given on public.customer is new: NOT NULL name NOT VALID

-- case (since 18): not null that is not inherited
create table customer (name text not null);
-- change
alter table customer alter column name drop not null, add not null name no inherit;
-- gives: constraint customer_name_not_null on public.customer is new: NOT NULL name NO INHERIT

-- case: view added
create table customer (id int);
-- change
create view customers as select id from customer;
-- gives: view public.customers is new

-- case: view definition
create table customer (id int, name text);
create view customers as select id from customer;
-- change
create or replace view customers as select id, name from customer;
-- gives: view public.customers: definition changed in line 1 from 'SELECT id' to 'SELECT id,' (since 16)
-- gives: view public.customers: definition changed in line 1 from 'SELECT customer.id' to 'SELECT customer.id,' (before 16)

-- case: view condition
create table customer (id int);
create view customers as select id from customer where id > 0;
-- change
create or replace view customers as select id from customer where id > 1;
-- gives: view public.customers: definition changed in line 3 from 'WHERE (id > 0);' to 'WHERE (id > 1);' (since 16)
-- gives: view public.customers: definition changed in line 3 from 'WHERE (customer.id > 0);' to 'WHERE (customer.id > 1);' (before 16)

-- case: column order where it counts
create table customer (a text, b text);
create view names as select a, b from customer union all select a, b from customer;
-- change
drop view names;
create view names as select a, b from customer union all select b as a, a as b from customer;
-- gives: view public.names: definition changed in line 5 from 'SELECT customer.a,' to 'SELECT customer.b AS a,'

-- case: view options
create table customer (id int);
create view customers as select id from customer;
-- change
alter view customers set (security_barrier = true);
-- gives: view public.customers: options is new: security_barrier=true

-- case: view privilege
create table customer (id int);
create view customers as select id from customer;
-- change
grant select on customers to reader;
-- gives: view public.customers: grant to reader is new: SELECT

-- case: materialised view dropped with its index
create table customer (id int);
create materialized view customers as select id from customer;
create unique index customers_id on customers (id);
-- change
drop materialized view customers;
-- gives: materialized view public.customers is missing

-- case: index of a materialised view
create table customer (id int);
create materialized view customers as select id from customer;
create unique index customers_id on customers (id);
-- change
drop index customers_id;
-- gives: index public.customers_id is missing: CREATE UNIQUE INDEX customers_id ON public.customers USING btree (id)

-- case: view became materialised
create table customer (id int);
create view customers as select id from customer;
-- change
drop view customers;
create materialized view customers as select id from customer;
-- gives: view public.customers is missing
-- gives: materialized view public.customers is new

-- case: materialised view emptied
create table customer (id int);
create materialized view customers as select id from customer;
-- change
refresh materialized view customers with no data;
-- gives: materialized view public.customers: WITH NO DATA is new

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

-- case: function flags
create function twice(n int) returns int language sql as 'select n * 2';
-- change
alter function twice(int) strict security definer leakproof parallel safe cost 5;
-- gives: function public.twice(integer): cost changed from 100 to 5
-- gives: function public.twice(integer): LEAKPROOF is new
-- gives: function public.twice(integer): parallel safety changed from UNSAFE to SAFE
-- gives: function public.twice(integer): SECURITY DEFINER is new
-- gives: function public.twice(integer): STRICT is new

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

-- case: function result
create function twice(n int) returns int language sql as 'select n * 2';
-- change
drop function twice;
create function twice(n int) returns bigint language sql as 'select n * 2::bigint';
-- gives: function public.twice(integer): body changed from select n * 2 to select n * 2::bigint
-- gives: function public.twice(integer): result changed from integer to bigint

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

-- case: rule
create table customer (id int);
-- change
create rule keep as on delete to customer do instead nothing;
-- gives: rule keep on public.customer is new: CREATE RULE keep AS ON DELETE TO public.customer DO INSTEAD NOTHING;

-- case: policy added
create table customer (id int);
-- change
create policy own on customer using (id = 1);
-- gives: policy own on public.customer is new

-- case: policy condition and roles
create table customer (id int);
create policy own on customer using (id = 1);
-- change
alter policy own on customer to reader using (id = 2);
-- gives: policy own on public.customer: roles changed from PUBLIC to reader
-- gives: policy own on public.customer: USING changed from (id = 1) to (id = 2)

-- case: sequence added
-- change
create sequence number;
-- gives: sequence public.number is new

-- case: sequence options
create sequence number;
-- change
alter sequence number start 5 restart 5 minvalue 2 maxvalue 100 cache 10 cycle;
-- gives: sequence public.number: cache changed from 1 to 10
-- gives: sequence public.number: CYCLE is new
-- gives: sequence public.number: maximum changed from 9223372036854775807 to 100
-- gives: sequence public.number: minimum changed from 1 to 2
-- gives: sequence public.number: start changed from 1 to 5

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

-- case: enum left over
-- change
create type status as enum ('new', 'paid');
-- gives: enum public.status is new

-- case: enum label added
create type status as enum ('new', 'paid');
-- change
alter type status add value 'packed' before 'paid';
-- gives: enum public.status: labels changed from 'new', 'paid' to 'new', 'packed', 'paid'

-- case: enum label renamed
create type status as enum ('new', 'paid');
-- change
alter type status rename value 'new' to 'it''s new';
-- gives: enum public.status: labels changed from 'new', 'paid' to 'it''s new', 'paid'

-- case: domain default and not null
create domain email as text;
-- change
alter domain email set default 'none';
alter domain email set not null;
-- gives: domain public.email: default is new: 'none'::text
-- gives: domain public.email: NOT NULL is new

-- case: domain constraint
create domain email as text constraint has_at check (value like '%@%');
-- change
alter domain email drop constraint has_at;
-- gives: domain constraint has_at on public.email is missing: CHECK ((VALUE ~~ '%@%'::text))

-- case: domain dropped with its constraint
create domain email as text constraint has_at check (value like '%@%');
-- change
drop domain email;
-- gives: domain public.email is missing

-- case: domain type
create domain email as text;
-- change
drop domain email;
create domain email as varchar(40);
-- gives: domain public.email: type changed from text to character varying(40)

-- case: composite type
create type address as (street text, town text);
-- change
alter type address add attribute zip varchar(10);
-- gives: composite type public.address: attributes changed from street text, town text to street text, town text, zip character varying(10)

-- case: range type
-- change
create type float_range as range (subtype = float8);
-- gives: range type public.float_range is new

-- case: type privilege
create type status as enum ('new');
-- change
revoke usage on type status from public;
-- gives: enum public.status: grant to PUBLIC is missing: USAGE

-- case: extension left behind
-- change
create extension hstore;
-- gives: extension hstore is new: version 1.8 (since 15)
-- gives: extension hstore is new: version 1.7 (before 15)

-- case: extension in another schema
create schema ext;
create extension hstore;
-- change
alter extension hstore set schema ext;
-- gives: extension hstore: schema changed from public to ext

-- case: event trigger
create function note() returns event_trigger language plpgsql as 'begin end';
-- change
create event trigger note_ddl on ddl_command_end when tag in ('CREATE TABLE') execute function note();
-- gives: event trigger note_ddl is new

-- case: event trigger disabled
create function note() returns event_trigger language plpgsql as 'begin end';
create event trigger note_ddl on ddl_command_end execute function note();
-- change
alter event trigger note_ddl disable;
-- gives: event trigger note_ddl: state changed from enabled to disabled

-- case: statistics object
create table customer (town text, zip text);
create statistics customer_place (dependencies) on town, zip from customer;
-- change
drop statistics customer_place;
-- gives: statistics public.customer_place is missing: CREATE STATISTICS public.customer_place (dependencies) ON town, zip FROM public.customer

-- case: default privileges
create schema shop;
-- change
alter default privileges for role app in schema shop grant select on tables to reader;
-- gives: default privileges for tables created by app in schema shop is new

-- case: default privileges changed
alter default privileges for role app grant select on tables to reader;
-- change
alter default privileges for role app grant insert on tables to reader;
-- gives: default privileges for tables created by app: grant to reader changed from SELECT to INSERT, SELECT

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

-- case: column that a partition inherits is its own after a detachment
create table orders (at date) partition by range (at);
create table orders_2024 partition of orders for values from ('2024-01-01') to ('2025-01-01');
-- change
alter table orders add column total int;
alter table orders detach partition orders_2024;
-- gives: column public.orders.total is new: integer
-- gives: table public.orders_2024: partition bound is missing: FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')
-- gives: table public.orders_2024: partitioned table is missing: public.orders
-- gives: column public.orders_2024.total is new: integer

-- case: column that only the inheriting table lacks
create table base (id int);
create table derived (at date);
-- change
alter table derived add column id int, inherit base;
-- gives: table public.derived: inherited table is new: public.base
-- gives: column public.derived.id is new: integer

-- case: role added
-- change
create role "app reader" login;
-- gives: role "app reader" is new

-- case: role dropped
create role auditor;
-- change
drop role auditor;
-- gives: role auditor is missing

-- case: role attributes
create role auditor;
-- change
alter role auditor login createdb noinherit connection limit 5 valid until '2030-01-01';
-- gives: role auditor: connection limit is new: 5
-- gives: role auditor: createdb is new
-- gives: role auditor: login is new
-- gives: role auditor: noinherit is new
-- gives: role auditor: valid until is new: 2030-01-01 00:00:00+00

-- case: role membership
create role auditor;
-- change
grant reader to auditor;
grant pg_monitor to auditor with admin option;
-- gives: role auditor: membership is new: pg_monitor WITH ADMIN OPTION, reader

-- case: role setting
create role auditor;
-- change
alter role auditor set search_path = shop, public;
-- gives: role auditor: settings is new: search_path=shop, public

-- case: role comment
create role auditor;
-- change
comment on role auditor is 'reads everything';
-- gives: role auditor: comment is new: reads everything

-- case: setting of the server
-- change
alter system set work_mem = '8MB';
-- gives: server setting work_mem is new

-- case (since 15): privilege on a parameter
-- change
grant set on parameter log_min_duration_statement to app;
-- gives: parameter log_min_duration_statement is new

-- case: setting of the database
-- change
do $$ begin execute format('alter database %I set timezone = %L', current_database(), 'Europe/Berlin'); end $$;
-- gives: database under test: settings is new: TimeZone=Europe/Berlin

-- case: setting of the database for a role
-- change
do $$ begin execute format('alter role app in database %I set work_mem = %L', current_database(), '8MB'); end $$;
-- gives: database under test: settings is new: app: work_mem=8MB

-- case: privilege on the database
-- change
do $$ begin execute format('grant create on database %I to app', current_database()); end $$;
-- gives: database under test: grant to app is new: CREATE

-- case: comment on the database
-- change
do $$ begin execute format('comment on database %I is %L', current_database(), 'shop'); end $$;
-- gives: database under test: comment is new: shop
