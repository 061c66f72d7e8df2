-- What makes a query worse, each on the schema of shop.sql.

-- case: index dropped
-- args: 'c4ca4238a0b923820dcc509a6f75849b@example.org'
select * from customer where email = $1;
-- change
drop index customer_email;

-- case: index dropped, without arguments
select * from customer where email = $1;
-- change
drop index customer_email;

-- case: expression index dropped
-- args: 'nobody'
select * from customer where lower(email) = $1;
-- change
drop index customer_lower;

-- case: expression index on another function
-- args: 'nobody'
select * from customer where lower(email) = $1;
-- change
drop index customer_lower;
create index customer_upper on customer (upper(email));

-- case: partial predicate changed
select * from customer where active order by created limit 10;
-- change
drop index customer_active;
create index customer_active on customer (created) where not active;

-- case: index made partial
-- args: 'nobody'
select * from customer where email = $1;
-- change
drop index customer_email;
create index customer_email on customer (email) where tier = 1;

-- case: included column lost
-- args: 'city 3'
select sum(tier) from customer where city = $1;
-- change
drop index customer_city;
create index customer_city on customer (city);

-- case: order of the key's columns changed
-- args: 17
select count(*) from customer where tier = $1;
-- change
drop index customer_tier;
create index customer_tier on customer (created desc, tier);

-- case: last column of the key lost
-- args: 17
select * from customer where tier = $1 order by created desc limit 10;
-- change
drop index customer_tier;
create index customer_tier on customer (tier);

-- case: direction of a column of the key changed
select * from customer order by tier, created desc limit 10;
-- change
drop index customer_tier;
create index customer_tier on customer (tier, created);

-- case: nulls at the other end of the key
select * from customer order by tier, created desc limit 10;
-- change
drop index customer_tier;
create index customer_tier on customer (tier, created desc nulls last);

-- case: operator class changed
-- args: 'name abc%'
select * from customer where name like $1;
-- change
drop index customer_name;
create index customer_name on customer (name collate "en-x-icu");

-- case: collation of a column changed
-- args: 'abc%'
select * from customer where note like $1;
-- change
alter table customer alter note type text collate "en-x-icu";

-- case: collation of an index changed
select note from customer order by note limit 10;
-- change
drop index customer_note;
create index customer_note on customer (note collate "en-x-icu");

-- case: access method changed to hash
-- args: 'ab'
select * from customer where email > $1 order by email limit 10;
-- change
drop index customer_email;
create index customer_email on customer using hash (email);

-- case: access method changed to brin
-- args: 'nobody'
select * from customer where email = $1;
-- change
drop index customer_email;
create index customer_email on customer using brin (email);

-- case: inverted index dropped
-- args: array['tag 17']
select * from customer where tags @> $1;
-- change
drop index customer_tags;

-- case: operator class without the operator
-- args: 'k17'
select * from customer where data ? $1;
-- change
drop index customer_data;
create index customer_data on customer using gin (data jsonb_path_ops);

-- case: exclusion constraint dropped
-- args: daterange('2005-01-01', '2005-01-03')
select * from booking where during && $1;
-- change
alter table booking drop constraint booking_overlap;

-- case: column of a join widened
-- args: 17
select c.email from orders o join customer c on c.id = o.customer_id where o.id = $1;
-- change
alter table orders drop constraint orders_customer;
alter table orders alter customer_id type numeric;

-- case: key of a join widened
-- args: 17
select o.id from customer c join orders o on o.customer_id = c.id where c.email = 'c4ca4238a0b923820dcc509a6f75849b@example.org' and c.id > $1 - 20;
-- change
alter table orders drop constraint orders_customer;
drop view customer_view;
drop function customers_by;
alter table customer alter id type numeric;

-- case: type that the operator does not take
-- args: 17
select * from orders where customer_id = $1::int;
-- change
alter table orders drop constraint orders_customer;
alter table orders alter customer_id type text;

-- case: column dropped
select unused from customer where id = 17;
-- change
alter table customer drop unused cascade;

-- case: column renamed
select zip from customer where id = 17;
-- change
alter table customer rename zip to postcode;

-- case: table renamed
select * from shipment where order_id = 17;
-- change
alter table shipment rename to delivery;

-- case: function of an index made volatile
-- args: 'name-x'
select * from (select id, slug(name) as slug from customer) c where slug = $1;
-- change
alter function slug volatile;

-- case: function that was inlined in another language
-- args: 'nobody'
select * from customer where norm(email) = $1;
-- change
create or replace function norm(text) returns text language plpgsql immutable as 'begin return lower($1); end';

-- case: function that was inlined with a setting
-- args: 'nobody'
select * from customers_by($1);
-- change
alter function customers_by set work_mem = '4MB';
drop index customer_email;

-- case: function that was inlined filters late
-- args: 'c4ca4238a0b923820dcc509a6f75849b@example.org'
select * from customers_by($1) where id = 1;
-- change
create or replace function customers_by(text) returns setof customer language plpgsql stable as 'begin return query select * from customer where email || '''' = $1; end';

-- case: view behind a fence sorts
-- args: 17
select c.* from (select * from customer_view offset 0) as v join customer c using (id) where v.id = $1 and c.id = $1;
-- change
create or replace view customer_view as select id, email, name, tier from customer order by name;

-- case: partitioned by another column
-- args: '2026-08-01'
select * from event where at = $1;
-- change
create table event_by_id (like event) partition by hash (id);
create table event_by_id_1 partition of event_by_id for values with (modulus 2, remainder 0);
create table event_by_id_2 partition of event_by_id for values with (modulus 2, remainder 1);
insert into event_by_id select * from event;
drop table event;
alter table event_by_id rename to event;
alter table event_by_id_1 rename to event_1;
alter table event_by_id_2 rename to event_2;

-- case: partitions given up
-- args: '2026-08-01'
select * from event where at = $1;
-- change
create table event_all (like event);
insert into event_all select * from event;
drop table event;
alter table event_all rename to event;

-- case: partition key of another type
-- args: '2026-08-01'
select * from event where at = $1::date;
-- change
create table event_text (id bigint not null, at timestamp not null, what text not null) partition by list (extract(year from at));
create table event_text_1 partition of event_text for values in (2026);
insert into event_text select * from event;
drop table event;
alter table event_text rename to event;

-- case: index of all partitions dropped
-- args: 17
select * from event where id = $1;
-- change
drop index event_id;

-- case: constraint that excluded a child table dropped
-- args: '2026-08-01'
select * from measure where at = $1;
-- change
alter table measure_old drop constraint measure_old_at;

-- case: constraint that excluded a part of a union dropped
-- args: '2026-08-01'
select * from measures where at = $1;
-- change
alter table measure_old drop constraint measure_old_at;

-- case: child table without indexes
-- args: 'nobody'
select * from customer where email = $1;
-- change
create table customer_archive () inherits (customer);
insert into customer_archive select * from only customer;

-- case: view casts the column
-- args: 17
select * from customer_view where id = $1;
-- change
drop view customer_view;
create view customer_view as select (id || '')::bigint as id, email, name, tier from customer;

-- case: view applies a function
-- args: 'nobody'
select id from customer_view where email = $1;
-- change
create or replace view customer_view as select id, trim(email) as email, name, tier from customer;

-- case: view with a window
-- args: 17
select * from customer_view where id = $1;
-- change
create or replace view customer_view as select id, email, name, tier, row_number() over (order by name) as rank from customer;

-- case: view with a fence
-- args: 17
select * from customer_view where id = $1;
-- change
create or replace view customer_view as select id, email, name, tier from customer offset 0;

-- case: view that aggregates a further table
-- args: 17
select * from customer_view where id = $1;
-- change
drop view customer_view;
create view customer_view as select c.id, c.email, s.sold from customer c cross join (select sum(number) as sold from orders) s;

-- case: unique constraint dropped that let a join be left out
-- args: 'city 3'
select c.email from customer c left join profile p on p.customer_id = c.id where c.city = $1;
-- change
alter table profile drop constraint profile_customer;

-- case: unique constraint made deferrable
-- args: 'city 3'
select c.email from customer c left join profile p on p.customer_id = c.id where c.city = $1;
-- change
alter table profile drop constraint profile_customer;
alter table profile add constraint profile_customer unique (customer_id) deferrable;

-- case: primary key dropped that a group relies on
select c.id, c.email, count(*) from customer c join orders o on o.customer_id = c.id where c.id < 20 group by c.id;
-- change
alter table customer drop constraint customer_pkey cascade;

-- case: statistics dropped
-- args: 'city 3', 'zip 3'
select * from customer where city = $1 and zip = $2;
-- change
drop statistics customer_place;

-- case: foreign key of two columns dropped
select l.product, s.weight from order_line l join shipment s on s.order_id = l.order_id and s.position = l.position;
-- change
alter table shipment drop constraint shipment_line;

-- case: table with far more room in its pages
-- args: 10
select count(*) from shipment where weight = $1;
-- change
alter table shipment set (fillfactor = 10);
alter table shipment alter weight type bigint;

-- case: table with a wide column
-- args: 10
select count(*) from shipment where weight = $1;
-- change
alter table shipment add label char(200) default random()::text;

-- case: trigger that reads a table for each row
update customer set tier = 5 where id < 10;
-- change
create function count_orders() returns trigger language plpgsql as 'begin perform count(*) from orders; return new; end';
create trigger count_orders before update on customer for each row execute function count_orders();

-- case: materialized view replaced by a view
-- args: '2026-02-01'
select * from sales where placed = $1;
-- change
drop materialized view sales;
create view sales as select max(placed) over () as newest, placed, number as sold, id as orders from orders;

-- case: index of a copied table forgotten
-- args: 17
select * from sales_per_customer where customer_id = $1;
-- change
create table sales_copy as select * from sales_per_customer;
drop table sales_per_customer;
alter table sales_copy rename to sales_per_customer;
