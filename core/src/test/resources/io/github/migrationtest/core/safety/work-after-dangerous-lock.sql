-- rule: work-after-dangerous-lock
-- bad:
alter table customer add column country text;
create table city as select city, count(*) as orders from orders join customer on customer.id = customer_id group by city;
-- good:
create table city as select city, count(*) as orders from orders join customer on customer.id = customer_id group by city;
-- good:
alter table customer add column country text;
