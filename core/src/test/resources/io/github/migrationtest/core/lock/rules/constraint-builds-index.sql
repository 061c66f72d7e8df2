-- rule: constraint-builds-index
-- each begins:
set lock_timeout = '2s';
set statement_timeout = '10min';

-- setup:
create table item (id int not null, name text);
insert into item select i, 'item ' || i from generate_series(1, 500) i;

-- bad: unique
alter table customer add constraint customer_email_key unique (email);

-- bad: primary key
alter table item add primary key (id);

-- bad: exclusion
alter table item add constraint item_no_twins exclude using btree (id with =);

-- bad: unique column
alter table orders add column number text unique;

-- good: unique with an index built before
-- autocommit
create unique index concurrently customer_email_key on customer (email);
-- next
alter table customer add constraint customer_email_key unique using index customer_email_key;

-- good: primary key with an index built before
-- autocommit
create unique index concurrently item_pkey on item (id);
-- next
alter table item add constraint item_pkey primary key using index item_pkey;

-- good: primary key of a new table
create table invoice (id bigint primary key, number text unique);

-- good: unique on an empty table
alter table nothing add constraint nothing_note_key unique (note);
