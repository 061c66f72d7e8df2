-- case: partition added
create table orders (id int, at date) partition by range (at);
-- change
create table orders_2024 partition of orders for values from ('2024-01-01') to ('2025-01-01');
-- gives: table public.orders_2024 is new

-- case: partitioned table dropped
create table orders (id int, at date, primary key (id, at)) partition by range (at);
create table orders_2024 partition of orders for values from ('2024-01-01') to ('2025-01-01');
create table orders_rest partition of orders default;
-- change
drop table orders;
-- gives: table public.orders is missing

-- case: partition bound
create table orders (at date) partition by range (at);
create table orders_2024 partition of orders for values from ('2024-01-01') to ('2025-01-01');
-- change
alter table orders detach partition orders_2024;
alter table orders attach partition orders_2024 for values from ('2024-01-01') to ('2024-07-01');
-- gives: table public.orders_2024: partition bound changed from FOR VALUES FROM ('2024-01-01') TO ('2025-01-01') to FOR VALUES FROM ('2024-01-01') TO ('2024-07-01')

-- case: partition detached
create table orders (at date) partition by range (at);
create table orders_2024 partition of orders for values from ('2024-01-01') to ('2025-01-01');
-- change
alter table orders detach partition orders_2024;
-- gives: table public.orders_2024: partition bound is missing: FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')
-- gives: table public.orders_2024: partitioned table is missing: public.orders

-- case: partition key
create table orders (at date, id int) partition by range (at);
-- change
drop table orders;
create table orders (at date, id int) partition by hash (id);
-- gives: table public.orders: partition key changed from RANGE (at) to HASH (id)

-- case: column added to a partitioned table is told once
create table orders (at date) partition by range (at);
create table orders_2024 partition of orders for values from ('2024-01-01') to ('2025-01-01');
-- change
alter table orders add column total numeric(10, 2) not null default 0;
-- gives: column public.orders.total is new: numeric(10,2) NOT NULL DEFAULT 0

-- case: type changed in a partitioned table is told once
create table orders (at date, total int) partition by range (at);
create table orders_2024 partition of orders for values from ('2024-01-01') to ('2025-01-01');
-- change
alter table orders alter column total type bigint;
-- gives: column public.orders.total: type changed from integer to bigint

-- case: default changed in one partition only
create table orders (at date, total int) partition by range (at);
create table orders_2024 partition of orders for values from ('2024-01-01') to ('2025-01-01');
-- change
alter table orders_2024 alter column total set default 7;
-- gives: column public.orders_2024.total: default is new: 7

-- case: index on a partitioned table is told once
create table orders (at date) partition by range (at);
create table orders_2024 partition of orders for values from ('2024-01-01') to ('2025-01-01');
-- change
create index orders_at_idx on orders (at);
-- gives: index public.orders_at_idx is new: CREATE INDEX orders_at_idx ON ONLY public.orders USING btree (at)

-- case: foreign key from a partitioned table is told once
create table customer (id int primary key);
create table orders (at date, customer_id int) partition by range (at);
create table orders_2024 partition of orders for values from ('2024-01-01') to ('2025-01-01');
-- change
alter table orders add constraint orders_customer foreign key (customer_id) references customer;
-- gives: constraint orders_customer on public.orders is new: FOREIGN KEY (customer_id) REFERENCES public.customer(id)

-- case: foreign key to a partitioned table is told once
create table orders (id int primary key) partition by range (id);
create table orders_1 partition of orders for values from (1) to (100);
create table orders_2 partition of orders for values from (100) to (200);
create table line (order_id int);
-- change
alter table line add constraint line_order foreign key (order_id) references orders;
-- gives: constraint line_order on public.line is new: FOREIGN KEY (order_id) REFERENCES public.orders(id)

-- case: trigger on a partitioned table is told once
create table orders (at date) partition by range (at);
create table orders_2024 partition of orders for values from ('2024-01-01') to ('2025-01-01');
create function touch() returns trigger language plpgsql as 'begin return new; end';
-- change
create trigger touch after insert on orders for each row execute function touch();
-- gives: trigger touch on public.orders is new: CREATE TRIGGER touch AFTER INSERT ON public.orders FOR EACH ROW EXECUTE FUNCTION public.touch()

-- case: column that a partition inherits is its own after a detachment
create table orders (at date) partition by range (at);
create table orders_2024 partition of orders for values from ('2024-01-01') to ('2025-01-01');
-- change
alter table orders add column total int;
alter table orders detach partition orders_2024;
-- gives: column public.orders.total is new: integer
-- gives: table public.orders_2024: partition bound is missing: FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')
-- gives: table public.orders_2024: partitioned table is missing: public.orders
-- gives: column public.orders_2024.total is new: integer

-- case: default partition became one of a range
create table orders (at date) partition by range (at);
create table orders_rest partition of orders default;
-- change
alter table orders detach partition orders_rest;
alter table orders attach partition orders_rest for values from ('2024-01-01') to (maxvalue);
-- gives: table public.orders_rest: partition bound changed from DEFAULT to FOR VALUES FROM ('2024-01-01') TO (MAXVALUE)

-- case: partitioning strategy
create table orders (at date, id int) partition by range (id);
-- change
drop table orders;
create table orders (at date, id int) partition by list (id);
-- gives: table public.orders: partition key changed from RANGE (id) to LIST (id)

-- case: partition attached
create table orders (at date) partition by range (at);
create table orders_2024 (at date);
-- change
alter table orders attach partition orders_2024 for values from ('2024-01-01') to ('2025-01-01');
-- gives: table public.orders_2024: partition bound is new: FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')
-- gives: table public.orders_2024: partitioned table is new: public.orders

-- case: check of one partition only
create table orders (at date, total int) partition by range (at);
create table orders_2024 partition of orders for values from ('2024-01-01') to ('2025-01-01');
-- change
alter table orders_2024 add constraint paid check (total > 0);
-- gives: constraint paid on public.orders_2024 is new: CHECK ((total > 0))

-- case: index of one partition only
create table orders (at date) partition by range (at);
create table orders_2024 partition of orders for values from ('2024-01-01') to ('2025-01-01');
-- change
create index orders_2024_at on orders_2024 (at);
-- gives: index public.orders_2024_at is new: CREATE INDEX orders_2024_at ON public.orders_2024 USING btree (at)
