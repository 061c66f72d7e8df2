-- rule: mixes-schema-and-data
-- bad:
update customer set city = 'Oslo' where id <= 10;
alter table customer add column country text;
-- good:
update customer set city = 'Oslo' where id <= 10;
-- good:
alter table customer add column country text;
