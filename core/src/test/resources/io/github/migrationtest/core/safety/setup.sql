-- there before each example: tables with rows, as production has them
create table customer (
    id bigint generated always as identity primary key,
    name text not null,
    email varchar(40),
    city text
);
insert into customer (name, email, city)
select 'customer ' || n, 'c' || n || '@example.org', 'city ' || n % 20 from generate_series(1, 1000) n;

create table orders (
    id serial primary key,
    customer_id bigint not null,
    total numeric(10, 2) not null,
    note text,
    placed_at timestamp not null
);
insert into orders (customer_id, total, note, placed_at)
select 1 + n % 1000, n, 'note ' || n, timestamp '2024-01-01' + n * interval '1 hour' from generate_series(1, 3000) n;

analyze customer, orders;
