-- case: int to bigint
-- statement
alter table orders alter column customer_id type bigint;
-- gives: locks orders: ACCESS EXCLUSIVE, SHARE
-- gives: locks orders_pkey: ACCESS EXCLUSIVE
-- gives: rewrites orders: type
-- gives: scans orders
-- gives: builds orders_pkey

-- case: int to bigint in an empty table
-- statement
alter table nothing alter column id type bigint;
-- gives: locks nothing: ACCESS EXCLUSIVE, SHARE
-- gives: locks nothing_pkey: ACCESS EXCLUSIVE

-- case: longer varchar
-- statement
alter table customer alter column email type varchar(80);
-- gives: locks customer: ACCESS EXCLUSIVE

-- case: longer varchar with an index
create index customer_email_idx on customer (email);
-- statement
alter table customer alter column email type varchar(80);
-- gives: locks customer: ACCESS EXCLUSIVE, SHARE
-- gives: locks customer_email_idx: ACCESS EXCLUSIVE, ACCESS SHARE

-- case: shorter varchar
-- statement
alter table customer alter column email type varchar(30);
-- gives: locks customer: ACCESS EXCLUSIVE, SHARE
-- gives: locks customer_pkey: ACCESS EXCLUSIVE
-- gives: rewrites customer: type
-- gives: scans customer
-- gives: builds customer_pkey

-- case: varchar to text
-- statement
alter table customer alter column email type text;
-- gives: locks customer: ACCESS EXCLUSIVE

-- case: varchar to text with an index
create index customer_email_idx on customer (email);
-- statement
alter table customer alter column email type text;
-- gives: locks customer: ACCESS EXCLUSIVE, SHARE
-- gives: locks customer_email_idx: ACCESS EXCLUSIVE, ACCESS SHARE

-- case: text to varchar
-- statement
alter table customer alter column name type varchar(100);
-- gives: locks customer: ACCESS EXCLUSIVE, SHARE
-- gives: locks customer_pkey: ACCESS EXCLUSIVE
-- gives: rewrites customer: type
-- gives: scans customer
-- gives: builds customer_pkey

-- case: longer numeric
-- statement
alter table orders alter column total type numeric(14, 2);
-- gives: locks orders: ACCESS EXCLUSIVE

-- case: numeric with more decimals
-- statement
alter table orders alter column total type numeric(14, 4);
-- gives: locks orders: ACCESS EXCLUSIVE, SHARE
-- gives: locks orders_pkey: ACCESS EXCLUSIVE
-- gives: rewrites orders: type
-- gives: scans orders
-- gives: builds orders_pkey

-- case: timestamp to timestamptz
set timezone = 'Europe/Oslo';
-- statement
alter table log alter column at type timestamptz;
-- gives: locks log: ACCESS EXCLUSIVE, SHARE
-- gives: rewrites log: type
-- gives: scans log

-- case: timestamp to timestamptz in UTC
set timezone = 'UTC';
-- statement
alter table log alter column at type timestamptz;
-- gives: locks log: ACCESS EXCLUSIVE

-- case: longer timestamp
alter table log alter column at type timestamp(3);
-- statement
alter table log alter column at type timestamp(6);
-- gives: locks log: ACCESS EXCLUSIVE

-- case: another collation with an index
create index customer_name_idx on customer (name);
-- statement
alter table customer alter column name type text collate "C";
-- gives: locks customer: ACCESS EXCLUSIVE, SHARE
-- gives: locks customer_name_idx: ACCESS EXCLUSIVE
-- gives: scans customer
-- gives: builds customer_name_idx

-- case: by an expression
-- statement
alter table orders alter column status type int using length(status);
-- gives: locks orders: ACCESS EXCLUSIVE, SHARE
-- gives: locks orders_pkey: ACCESS EXCLUSIVE
-- gives: rewrites orders: type
-- gives: scans orders
-- gives: builds orders_pkey

-- case: the same type
-- statement
alter table orders alter column status type text;
-- gives: locks orders: ACCESS EXCLUSIVE

-- case: to a domain without constraints
create domain state as text;
-- statement
alter table orders alter column status type state;
-- gives: locks orders: ACCESS EXCLUSIVE

-- case: to a domain with a check
create domain state as text check (value <> '');
-- statement
alter table orders alter column status type state;
-- gives: locks orders: ACCESS EXCLUSIVE, SHARE
-- gives: locks orders_pkey: ACCESS EXCLUSIVE
-- gives: rewrites orders: type
-- gives: scans orders
-- gives: builds orders_pkey

-- case: column with a check
alter table orders add constraint customer_positive check (customer_id > 0);
-- statement
alter table orders alter column customer_id type bigint;
-- gives: locks orders: ACCESS EXCLUSIVE, SHARE
-- gives: locks orders_pkey: ACCESS EXCLUSIVE
-- gives: rewrites orders: type
-- gives: scans orders
-- gives: builds orders_pkey

-- case: longer varchar with a check
alter table customer add constraint email_there check (email <> '');
-- statement
alter table customer alter column email type varchar(80);
-- gives: locks customer: ACCESS EXCLUSIVE
-- gives: scans customer

-- case: column with a foreign key
alter table orders add foreign key (customer_id) references customer;
-- statement
alter table orders alter column customer_id type bigint;
-- gives: locks orders: ACCESS EXCLUSIVE, SHARE ROW EXCLUSIVE, SHARE, ACCESS SHARE
-- gives: locks orders_pkey: ACCESS EXCLUSIVE, ACCESS SHARE
-- gives: locks customer: ACCESS EXCLUSIVE, SHARE ROW EXCLUSIVE, ROW SHARE, ACCESS SHARE
-- gives: locks customer_pkey: ACCESS SHARE
-- gives: rewrites orders: type
-- gives: scans orders
-- gives: scans customer
-- gives: builds orders_pkey

-- case: primary key that a foreign key refers to
alter table orders add foreign key (customer_id) references customer;
-- statement
alter table customer alter column id type bigint;
-- gives: locks customer: ACCESS EXCLUSIVE, SHARE ROW EXCLUSIVE, SHARE, ROW SHARE, ACCESS SHARE
-- gives: locks customer_pkey: ACCESS EXCLUSIVE
-- gives: locks orders: ACCESS EXCLUSIVE, SHARE ROW EXCLUSIVE, ACCESS SHARE
-- gives: locks orders_pkey: ACCESS SHARE
-- gives: rewrites customer: type
-- gives: scans customer
-- gives: scans orders
-- gives: builds customer_pkey

-- case: serial column
create table invoice (id serial, total int);
insert into invoice (total) select generate_series(1, 100);
-- statement
alter table invoice alter column id type bigint;
-- gives: locks invoice: ACCESS EXCLUSIVE, SHARE
-- gives: locks invoice_id_seq: ACCESS SHARE (since 15)
-- gives: rewrites invoice: type
-- gives: scans invoice

-- case: identity column
create table invoice (id int generated always as identity, total int);
insert into invoice (total) select generate_series(1, 100);
-- statement
alter table invoice alter column id type bigint;
-- gives: locks invoice: ACCESS EXCLUSIVE, SHARE
-- gives: locks invoice_id_seq: SHARE ROW EXCLUSIVE, ROW EXCLUSIVE
-- gives: rewrites invoice: type
-- gives: scans invoice

-- case: below a partitioned table
create table event (day date not null, id int) partition by range (day);
create table event_2023 partition of event for values from ('2023-01-01') to ('2024-01-01');
insert into event select '2023-01-01'::date + i, i from generate_series(0, 300) i;
-- statement
alter table event alter column id type bigint;
-- gives: locks event: ACCESS EXCLUSIVE
-- gives: locks event_2023: ACCESS EXCLUSIVE, SHARE
-- gives: rewrites event_2023: type
-- gives: scans event_2023
