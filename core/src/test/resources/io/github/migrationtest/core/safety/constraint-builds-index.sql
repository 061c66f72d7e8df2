-- rule: constraint-builds-index
-- bad:
alter table customer add constraint customer_email_key unique (email);
-- good:
-- autocommit
create unique index concurrently customer_email_key on customer (email);
-- good:
alter table customer add constraint customer_email_key unique using index customer_email_key;
