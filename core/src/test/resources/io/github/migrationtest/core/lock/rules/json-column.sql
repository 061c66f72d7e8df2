-- rule: json-column
-- each begins:
set lock_timeout = '2s';
set statement_timeout = '10min';

-- bad: column
alter table orders add column details json;

-- bad: column of a new table
create table invoice (id int primary key, details json);

-- good: column
alter table orders add column details jsonb;

-- good: column of a new table
create table invoice (id int primary key, details jsonb);
