-- rule: invalid-index-left
-- each begins:
set lock_timeout = '2s';
set statement_timeout = '10min';

-- setup:
insert into customer (id, email) values (0, 'c1@example.org');

-- bad: unique index that finds duplicates
-- autocommit
-- fails
create unique index concurrently customer_email_idx on customer (email);

-- bad: index that failed before is taken for one that is there
-- setup fails:
create unique index concurrently customer_email_idx on customer (email);
-- migration:
-- autocommit
delete from customer where id = 0;
create unique index concurrently if not exists customer_email_idx on customer (email);

-- good: duplicates removed first
delete from customer where id = 0;
-- next
-- autocommit
create unique index concurrently customer_email_idx on customer (email);

-- good: index that failed before removed first
-- setup fails:
create unique index concurrently customer_email_idx on customer (email);
-- migration:
delete from customer where id = 0;
-- next
-- autocommit
drop index concurrently if exists customer_email_idx;
create unique index concurrently customer_email_idx on customer (email);

-- good: index that failed before built again
-- setup fails:
create unique index concurrently customer_email_idx on customer (email);
-- migration:
delete from customer where id = 0;
-- next
-- autocommit
reindex index concurrently customer_email_idx;
