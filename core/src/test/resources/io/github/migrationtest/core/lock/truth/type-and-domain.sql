-- case: enum gets a value
create type state as enum ('new', 'sent');
alter table orders add column state state;
-- statement
alter type state add value 'lost';

-- case: enum value renamed
create type state as enum ('new', 'sent');
alter table orders add column state state;
-- statement
alter type state rename value 'sent' to 'shipped';

-- case: composite type gets an attribute
create type money2 as (amount numeric, currency text);
-- statement
alter type money2 add attribute rate numeric;
-- gives: locks money2: ACCESS EXCLUSIVE

-- case: composite type of a table gets an attribute
create type log_line as (at timestamp, message text);
create table typed of log_line;
insert into typed select now(), 'x' from generate_series(1, 100);
-- statement
alter type log_line add attribute level text cascade;
-- gives: locks log_line: ACCESS EXCLUSIVE
-- gives: locks typed: ACCESS EXCLUSIVE

-- case: type renamed
create type state as enum ('new', 'sent');
alter table orders add column state state;
-- statement
alter type state rename to order_state;

-- case: type dropped with its columns
create type state as enum ('new', 'sent');
alter table orders add column state state;
-- statement
drop type state cascade;
-- gives: locks orders: ACCESS EXCLUSIVE

-- case: domain gets a check
create domain amount as numeric;
alter table orders alter column total type amount;
-- statement
alter domain amount add constraint amount_positive check (value >= 0);
-- gives: locks orders: SHARE
-- gives: scans orders

-- case: domain gets a check not valid
create domain amount as numeric;
alter table orders alter column total type amount;
-- statement
alter domain amount add constraint amount_positive check (value >= 0) not valid;

-- case: domain's check validated
create domain amount as numeric;
alter table orders alter column total type amount;
alter domain amount add constraint amount_positive check (value >= 0) not valid;
-- statement
alter domain amount validate constraint amount_positive;
-- gives: locks orders: SHARE
-- gives: scans orders

-- case: domain set not null
create domain amount as numeric;
alter table orders alter column total type amount;
-- statement
alter domain amount set not null;
-- gives: locks orders: SHARE
-- gives: scans orders

-- case: domain's check dropped
create domain amount as numeric check (value >= 0);
alter table orders alter column total type amount;
-- statement
alter domain amount drop constraint amount_check;

-- case: domain's default
create domain amount as numeric;
alter table orders alter column total type amount;
-- statement
alter domain amount set default 0;
