-- case: policy added
create table customer (id int);
-- change
create policy own on customer using (id = 1);
-- gives: policy own on public.customer is new

-- case: policy dropped
create table customer (id int);
create policy own on customer using (id = 1);
-- change
drop policy own on customer;
-- gives: policy own on public.customer is missing

-- case: policy condition
create table customer (id int);
create policy own on customer using (id = 1);
-- change
alter policy own on customer using (id = 2);
-- gives: policy own on public.customer: USING changed from (id = 1) to (id = 2)

-- case: policy check
create table customer (id int);
create policy own on customer using (id = 1);
-- change
alter policy own on customer with check (id = 2);
-- gives: policy own on public.customer: WITH CHECK is new: (id = 2)

-- case: policy roles
create table customer (id int);
create policy own on customer using (id = 1);
-- change
alter policy own on customer to reader, app;
-- gives: policy own on public.customer: roles changed from PUBLIC to app, reader

-- case: policy command
create table customer (id int);
create policy own on customer using (id = 1);
-- change
drop policy own on customer;
create policy own on customer for select using (id = 1);
-- gives: policy own on public.customer: command changed from ALL to SELECT

-- case: policy mode
create table customer (id int);
create policy own on customer using (id = 1);
-- change
drop policy own on customer;
create policy own on customer as restrictive using (id = 1);
-- gives: policy own on public.customer: mode changed from PERMISSIVE to RESTRICTIVE

-- case: policy comment
create table customer (id int);
create policy own on customer using (id = 1);
-- change
comment on policy own on customer is 'tenants';
-- gives: policy own on public.customer: comment is new: tenants
