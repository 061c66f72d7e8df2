-- rule: renames-in-use
-- bad:
alter table customer rename column name to full_name;
-- good:
alter table customer add column full_name text;
-- good:
alter table customer rename to client;
create view customer as select * from client;
