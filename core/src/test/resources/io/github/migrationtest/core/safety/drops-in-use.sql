-- rule: drops-in-use
-- bad:
alter table customer drop column city;
-- good:
alter table customer rename to client;
create view customer as select * from client;
