-- case: column
-- statement
alter table orders add column note text;
-- gives: locks orders: ACCESS EXCLUSIVE

-- case: column that is there already
-- statement
alter table orders add column if not exists status text;
-- gives: locks orders: ACCESS EXCLUSIVE

-- case: column with a constant default
-- statement
alter table orders add column shipped boolean not null default false;
-- gives: locks orders: ACCESS EXCLUSIVE

-- case: column with a stable default
-- statement
alter table orders add column created timestamptz not null default now();
-- gives: locks orders: ACCESS EXCLUSIVE

-- case: column with a volatile default
-- statement
alter table orders add column token float not null default random();
-- gives: locks orders: ACCESS EXCLUSIVE, SHARE
-- gives: locks orders_pkey: ACCESS EXCLUSIVE
-- gives: rewrites orders: default
-- gives: scans orders
-- gives: builds orders_pkey

-- case: column with a volatile default in an empty table
-- statement
alter table nothing add column token float not null default random();
-- gives: locks nothing: ACCESS EXCLUSIVE, SHARE
-- gives: locks nothing_pkey: ACCESS EXCLUSIVE

-- case: column with a clock's default
-- statement
alter table log add column seen timestamptz default clock_timestamp();
-- gives: locks log: ACCESS EXCLUSIVE, SHARE
-- gives: rewrites log: default
-- gives: scans log

-- case: serial column
-- statement
alter table log add column id bigserial;
-- gives: locks log: ACCESS EXCLUSIVE, SHARE, ACCESS SHARE
-- gives: rewrites log: default
-- gives: scans log

-- case: identity column
-- statement
alter table log add column id bigint generated always as identity;
-- gives: locks log: ACCESS EXCLUSIVE, SHARE, ACCESS SHARE
-- gives: rewrites log: default
-- gives: scans log

-- case: serial primary key
-- statement
alter table log add column id serial primary key;
-- gives: locks log: ACCESS EXCLUSIVE, SHARE, ACCESS SHARE
-- gives: rewrites log: default
-- gives: scans log
-- gives: builds log_pkey

-- case: stored generated column
-- statement
alter table orders add column gross numeric generated always as (total * 1.25) stored;
-- gives: locks orders: ACCESS EXCLUSIVE, SHARE
-- gives: locks orders_pkey: ACCESS EXCLUSIVE
-- gives: rewrites orders: default
-- gives: scans orders
-- gives: builds orders_pkey

-- case (since 18): virtual generated column
-- statement
alter table orders add column gross numeric generated always as (total * 1.25) virtual;
-- gives: locks orders: ACCESS EXCLUSIVE

-- case: column of a domain with a check
create domain percent as int check (value between 0 and 100);
-- statement
alter table orders add column discount percent default 0;
-- gives: locks orders: ACCESS EXCLUSIVE, SHARE
-- gives: locks orders_pkey: ACCESS EXCLUSIVE
-- gives: rewrites orders: default
-- gives: scans orders
-- gives: builds orders_pkey

-- case: column with a check
-- statement
alter table orders add column discount int default 0 check (discount >= 0);
-- gives: locks orders: ACCESS EXCLUSIVE
-- gives: scans orders

-- case: unique column
-- statement
alter table orders add column number text unique;
-- gives: locks orders: ACCESS EXCLUSIVE, SHARE
-- gives: scans orders
-- gives: builds orders_number_key

-- case: column with a foreign key
-- statement
alter table orders add column payer int references customer;
-- gives: locks orders: ACCESS EXCLUSIVE, SHARE ROW EXCLUSIVE, ACCESS SHARE
-- gives: locks customer: SHARE ROW EXCLUSIVE, ACCESS SHARE
-- gives: locks customer_pkey: ACCESS SHARE (since 15)

-- case: column to a table that another inherits from
create table old_log (source text) inherits (log);
-- statement
alter table log add column level text;
-- gives: locks log: ACCESS EXCLUSIVE
-- gives: locks old_log: ACCESS EXCLUSIVE

-- case: several columns, one of them written
-- statement
alter table orders add column a int, add column b float default random(), add column c int default 3;
-- gives: locks orders: ACCESS EXCLUSIVE, SHARE
-- gives: locks orders_pkey: ACCESS EXCLUSIVE
-- gives: rewrites orders: default
-- gives: scans orders
-- gives: builds orders_pkey
