-- rule: duplicate-index
-- setup:
create index customer_mail_idx on customer (email);
-- bad:
-- autocommit
create index concurrently customer_email_idx on customer (email);
-- good:
-- autocommit
create index concurrently customer_city_idx on customer (city);
