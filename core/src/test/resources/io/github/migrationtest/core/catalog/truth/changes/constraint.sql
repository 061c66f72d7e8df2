-- case: primary key lost leaves not null
create table customer (id int primary key);
-- change
alter table customer drop constraint customer_pkey;
alter table customer alter column id set not null;
-- gives: constraint customer_pkey on public.customer is missing: PRIMARY KEY (id)

-- case: primary key of other columns
create table customer (id int not null, tenant int not null, primary key (id));
-- change
alter table customer drop constraint customer_pkey;
alter table customer alter column id set not null, add primary key (tenant, id);
-- gives: constraint customer_pkey on public.customer: definition changed from PRIMARY KEY (id) to PRIMARY KEY (tenant, id)

-- case: unique constraint is a mere index now
create table customer (email text constraint customer_email unique);
-- change
alter table customer drop constraint customer_email;
create unique index customer_email on customer (email);
-- gives: constraint customer_email on public.customer is missing: UNIQUE (email)
-- gives: index public.customer_email: definition is new: CREATE UNIQUE INDEX customer_email ON public.customer USING btree (email)

-- case: generated name of a key is an index's name
create table customer (email text unique);
-- change
alter table customer drop constraint customer_email_key, add constraint customer_email_key1 unique (email);
-- gives: constraint customer_email_key on public.customer is missing: UNIQUE (email)
-- gives: constraint customer_email_key1 on public.customer is new: UNIQUE (email)

-- case (since 15): unique with nulls not distinct
create table customer (email text, constraint one_email unique (email));
-- change
alter table customer drop constraint one_email, add constraint one_email unique nulls not distinct (email);
-- gives: constraint one_email on public.customer: definition changed from UNIQUE (email) to UNIQUE NULLS NOT DISTINCT (email)

-- case: foreign key missing
create table customer (id int primary key);
create table orders (customer_id int constraint orders_customer references customer);
-- change
alter table orders drop constraint orders_customer;
-- gives: constraint orders_customer on public.orders is missing: FOREIGN KEY (customer_id) REFERENCES public.customer(id)

-- case: foreign key not valid
create table customer (id int primary key);
create table orders (customer_id int constraint orders_customer references customer);
-- change
alter table orders drop constraint orders_customer;
alter table orders add constraint orders_customer foreign key (customer_id) references customer not valid;
-- gives: constraint orders_customer on public.orders: definition changed from FOREIGN KEY (customer_id) REFERENCES public.customer(id) to FOREIGN KEY (customer_id) REFERENCES public.customer(id) NOT VALID

-- case: foreign key action
create table customer (id int primary key);
create table orders (customer_id int constraint orders_customer references customer on delete cascade);
-- change
alter table orders drop constraint orders_customer;
alter table orders add constraint orders_customer foreign key (customer_id) references customer;
-- gives: constraint orders_customer on public.orders: definition changed from FOREIGN KEY (customer_id) REFERENCES public.customer(id) ON DELETE CASCADE to FOREIGN KEY (customer_id) REFERENCES public.customer(id)

-- case: foreign key deferrable
create table customer (id int primary key);
create table orders (customer_id int constraint orders_customer references customer);
-- change
alter table orders alter constraint orders_customer deferrable initially deferred;
-- gives: constraint orders_customer on public.orders: definition changed from FOREIGN KEY (customer_id) REFERENCES public.customer(id) to FOREIGN KEY (customer_id) REFERENCES public.customer(id) DEFERRABLE INITIALLY DEFERRED

-- case (since 18): foreign key not enforced
create table customer (id int primary key);
create table orders (customer_id int constraint orders_customer references customer);
-- change
alter table orders alter constraint orders_customer not enforced;
-- gives: constraint orders_customer on public.orders: definition changed from FOREIGN KEY (customer_id) REFERENCES public.customer(id) to FOREIGN KEY (customer_id) REFERENCES public.customer(id) NOT ENFORCED

-- case: check added
create table orders (total int);
-- change
alter table orders add constraint total_is_positive check (total > 0) no inherit;
-- gives: constraint total_is_positive on public.orders is new: CHECK ((total > 0)) NO INHERIT

-- case: check validated
create table orders (total int);
alter table orders add constraint total_is_positive check (total > 0) not valid;
-- change
alter table orders validate constraint total_is_positive;
-- gives: constraint total_is_positive on public.orders: definition changed from CHECK ((total > 0)) NOT VALID to CHECK ((total > 0))

-- case: name of a check that somebody chose
create table orders (total int, constraint sane check (total > 0));
-- change
alter table orders drop constraint sane, add check (total > 0);
-- gives: constraint orders_total_check on public.orders is new: CHECK ((total > 0))
-- gives: constraint sane on public.orders is missing: CHECK ((total > 0))

-- case: constraint comment
create table orders (total int, constraint sane check (total > 0));
-- change
comment on constraint sane on orders is 'ask ops';
-- gives: constraint sane on public.orders: comment is new: ask ops

-- case: exclusion constraint
create table booking (during tsrange);
-- change
alter table booking add constraint no_overlap exclude using gist (during with &&);
-- gives: constraint no_overlap on public.booking is new: EXCLUDE USING gist (during WITH &&)

-- case (since 18): not null that is not inherited
create table customer (name text not null);
-- change
alter table customer alter column name drop not null, add not null name no inherit;
-- gives: constraint customer_name_not_null on public.customer is new: NOT NULL name NO INHERIT

-- case: primary key added
create table customer (id int not null);
-- change
alter table customer add primary key (id);
-- gives: constraint customer_pkey on public.customer is new: PRIMARY KEY (id)

-- case: primary key deferrable
create table customer (id int constraint customer_id primary key);
-- change
alter table customer drop constraint customer_id, alter column id set not null, add constraint customer_id primary key (id) deferrable;
-- gives: constraint customer_id on public.customer: definition changed from PRIMARY KEY (id) to PRIMARY KEY (id) DEFERRABLE

-- case: included column of a key
create table customer (id int constraint customer_id primary key, name text);
-- change
alter table customer drop constraint customer_id, alter column id set not null, add constraint customer_id primary key (id) include (name);
-- gives: constraint customer_id on public.customer: definition changed from PRIMARY KEY (id) to PRIMARY KEY (id) INCLUDE (name)

-- case: unique initially deferred
create table customer (email text, constraint one_email unique (email));
-- change
alter table customer drop constraint one_email, add constraint one_email unique (email) deferrable initially deferred;
-- gives: constraint one_email on public.customer: definition changed from UNIQUE (email) to UNIQUE (email) DEFERRABLE INITIALLY DEFERRED

-- case: constraint renamed
create table customer (email text, constraint one_email unique (email));
-- change
alter table customer rename constraint one_email to single_email;
-- gives: constraint one_email on public.customer is missing: UNIQUE (email)
-- gives: constraint single_email on public.customer is new: UNIQUE (email)

-- case: foreign key action on update
create table customer (id int primary key);
create table orders (customer_id int constraint orders_customer references customer);
-- change
alter table orders drop constraint orders_customer, add constraint orders_customer foreign key (customer_id) references customer on update set null;
-- gives: constraint orders_customer on public.orders: definition changed from FOREIGN KEY (customer_id) REFERENCES public.customer(id) to FOREIGN KEY (customer_id) REFERENCES public.customer(id) ON UPDATE SET NULL

-- case: foreign key match full
create table customer (id int, tenant int, primary key (id, tenant));
create table orders (customer_id int, tenant int, constraint orders_customer foreign key (customer_id, tenant) references customer);
-- change
alter table orders drop constraint orders_customer, add constraint orders_customer foreign key (customer_id, tenant) references customer match full;
-- gives: constraint orders_customer on public.orders: definition changed from FOREIGN KEY (customer_id, tenant) REFERENCES public.customer(id, tenant) to FOREIGN KEY (customer_id, tenant) REFERENCES public.customer(id, tenant) MATCH FULL

-- case (since 15): foreign key sets one column to null
create table customer (id int, tenant int, primary key (id, tenant));
create table orders (customer_id int, tenant int, constraint orders_customer foreign key (customer_id, tenant) references customer on delete set null);
-- change
alter table orders drop constraint orders_customer, add constraint orders_customer foreign key (customer_id, tenant) references customer on delete set null (customer_id);
-- gives: constraint orders_customer on public.orders: definition changed from FOREIGN KEY (customer_id, tenant) REFERENCES public.customer(id, tenant) ON DELETE SET NULL to FOREIGN KEY (customer_id, tenant) REFERENCES public.customer(id, tenant) ON DELETE SET NULL (customer_id)

-- case: foreign key validated
create table customer (id int primary key);
create table orders (customer_id int);
alter table orders add constraint orders_customer foreign key (customer_id) references customer not valid;
-- change
alter table orders validate constraint orders_customer;
-- gives: constraint orders_customer on public.orders: definition changed from FOREIGN KEY (customer_id) REFERENCES public.customer(id) NOT VALID to FOREIGN KEY (customer_id) REFERENCES public.customer(id)

-- case: foreign key to another table
create table customer (id int primary key);
create table client (id int primary key);
create table orders (customer_id int constraint orders_customer references customer);
-- change
alter table orders drop constraint orders_customer, add constraint orders_customer foreign key (customer_id) references client;
-- gives: constraint orders_customer on public.orders: definition changed from FOREIGN KEY (customer_id) REFERENCES public.customer(id) to FOREIGN KEY (customer_id) REFERENCES public.client(id)

-- case: foreign key whose triggers are disabled
create table customer (id int primary key);
create table orders (customer_id int constraint orders_customer references customer);
-- change
alter table orders disable trigger all;
-- gives: constraint orders_customer on public.orders: triggers is new: disabled

-- case (since 18): temporal foreign key
create extension btree_gist;
create table price (id int, valid daterange, constraint price_key primary key (id, valid without overlaps));
create table line (price_id int, valid daterange);
-- change
alter table line add constraint line_price foreign key (price_id, period valid) references price (id, period valid);
-- gives: constraint line_price on public.line is new: FOREIGN KEY (price_id, PERIOD valid) REFERENCES public.price(id, PERIOD valid)

-- case (since 18): temporal primary key
create extension btree_gist;
create table price (id int not null, valid daterange not null, constraint price_key primary key (id, valid));
-- change
alter table price drop constraint price_key, add constraint price_key primary key (id, valid without overlaps);
-- gives: constraint price_key on public.price: definition changed from PRIMARY KEY (id, valid) to PRIMARY KEY (id, valid WITHOUT OVERLAPS)

-- case: check expression
create table orders (total int, constraint sane check (total > 0));
-- change
alter table orders drop constraint sane, add constraint sane check (total >= 0);
-- gives: constraint sane on public.orders: definition changed from CHECK ((total > 0)) to CHECK ((total >= 0))

-- case: check that is not inherited
create table orders (total int, constraint sane check (total > 0));
-- change
alter table orders drop constraint sane, add constraint sane check (total > 0) no inherit;
-- gives: constraint sane on public.orders: definition changed from CHECK ((total > 0)) to CHECK ((total > 0)) NO INHERIT

-- case (since 18): check not enforced
create table orders (total int, constraint sane check (total > 0));
-- change
alter table orders drop constraint sane, add constraint sane check (total > 0) not enforced;
-- gives: constraint sane on public.orders: definition changed from CHECK ((total > 0)) to CHECK ((total > 0)) NOT ENFORCED

-- case: exclusion operator
create table booking (during tsrange, constraint no_overlap exclude using gist (during with &&));
-- change
alter table booking drop constraint no_overlap, add constraint no_overlap exclude using gist (during with -|-);
-- gives: constraint no_overlap on public.booking: definition changed from EXCLUDE USING gist (during WITH &&) to EXCLUDE USING gist (during WITH -|-)

-- case: exclusion predicate
create table booking (during tsrange, gone boolean, constraint no_overlap exclude using gist (during with &&));
-- change
alter table booking drop constraint no_overlap, add constraint no_overlap exclude using gist (during with &&) where (not gone);
-- gives: constraint no_overlap on public.booking: definition changed from EXCLUDE USING gist (during WITH &&) to EXCLUDE USING gist (during WITH &&) WHERE ((NOT gone))
