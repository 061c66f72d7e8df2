create table customer (
    id      bigint primary key,
    email   text not null,
    name    varchar(80) not null,
    tier    int not null,
    created timestamptz not null,
    city    text not null,
    zip     text not null,
    active  boolean not null,
    note    text collate "C" not null,
    unused  text,
    tags    text[] not null,
    data    jsonb not null
);
create function slug(text) returns text language plpgsql immutable as 'begin return lower(replace($1, '' '', ''-'')); end';
create function norm(text) returns text language sql immutable as 'select lower($1)';
insert into customer
select i, md5(i::text) || '@example.org', 'name ' || md5((i * 3)::text), i % 100,
       timestamptz '2026-01-01' + (i * 7919 % 5000) * interval '1 hour', 'city ' || i % 25, 'zip ' || i % 25,
       i % 50 = 0, md5((i * 5)::text), md5(i::text), array['tag ' || i % 500], jsonb_build_object('k' || i % 500, i)
  from generate_series(1, 5000) i;
create index customer_email on customer (email);
create index customer_lower on customer (lower(email));
create index customer_slug on customer (slug(name));
create index customer_name on customer (name varchar_pattern_ops);
create index customer_tier on customer (tier, created desc);
create index customer_active on customer (created) where active;
create index customer_city on customer (city) include (tier);
create index customer_note on customer (note);
create index customer_unused on customer (unused);
create index customer_tags on customer using gin (tags);
create index customer_data on customer using gin (data);
create statistics customer_place on city, zip from customer;

create table profile (customer_id bigint not null, picture text, constraint profile_customer unique (customer_id));
insert into profile select i, md5(i::text) from generate_series(1, 5000) i;

create table orders (
    id          bigint primary key,
    customer_id bigint not null constraint orders_customer references customer,
    state       text not null,
    placed      date not null,
    number      int not null,
    total       numeric(10, 2) not null default 0
);
insert into orders (id, customer_id, state, placed, number)
select i, i * 7919 % 5000 + 1, 'state ' || i % 3, date '2026-01-01' + i % 300, i % 1000
  from generate_series(1, 8000) i;
create index orders_customer_idx on orders (customer_id);
create index orders_placed on orders (placed);

create table order_line (order_id bigint, position int, product int not null, primary key (order_id, position));
insert into order_line select i / 4, i, i % 700 from generate_series(4, 8000) i;
create table shipment (order_id bigint not null, position int not null, weight int not null,
    constraint shipment_line foreign key (order_id, position) references order_line);
insert into shipment select i / 4, i, i % 10 from generate_series(4, 8000) i;

create table event (id bigint not null, at date not null, what text not null) partition by range (at);
create table event_1 partition of event for values from ('2026-01-01') to ('2026-04-01');
create table event_2 partition of event for values from ('2026-04-01') to ('2026-07-01');
create table event_3 partition of event for values from ('2026-07-01') to ('2026-10-01');
create table event_4 partition of event for values from ('2026-10-01') to ('2027-01-01');
create index event_id on event (id);
insert into event select i, date '2026-01-01' + i % 365, md5(i::text) from generate_series(1, 8000) i;

create table measure (at date not null, value int not null);
create table measure_old (constraint measure_old_at check (at < '2026-07-01')) inherits (measure);
create table measure_new (constraint measure_new_at check (at >= '2026-07-01')) inherits (measure);
insert into measure_old select date '2026-01-01' + i % 180, i from generate_series(1, 6000) i;
insert into measure_new select date '2026-07-01' + i % 30, i from generate_series(1, 600) i;

create table booking (room int not null, during daterange not null,
    constraint booking_overlap exclude using gist (during with &&));
insert into booking select i, daterange(date '2000-01-01' + i * 2, date '2000-01-01' + i * 2 + 1)
  from generate_series(1, 4000) i;

create view customer_view as select id, email, name, tier from customer;
create view measures as select at, value from measure_old union all select at, value from measure_new;
create materialized view sales as select placed, sum(number) as sold, count(*) as orders from orders group by placed;
create unique index sales_placed on sales (placed);
create table sales_per_customer as select customer_id, sum(number) as sold from orders group by customer_id;
create unique index sales_per_customer_id on sales_per_customer (customer_id);
create function customers_by(text) returns setof customer language sql stable as 'select * from customer where email = $1';
