-- case: rule
create table customer (id int);
-- change
create rule keep as on delete to customer do instead nothing;
-- gives: rule keep on public.customer is new: CREATE RULE keep AS ON DELETE TO public.customer DO INSTEAD NOTHING;

-- case: rule missing
create table customer (id int);
create rule keep as on delete to customer do instead nothing;
-- change
drop rule keep on customer;
-- gives: rule keep on public.customer is missing: CREATE RULE keep AS ON DELETE TO public.customer DO INSTEAD NOTHING;

-- case: rule definition
create table customer (id int);
create rule keep as on delete to customer do instead nothing;
-- change
create or replace rule keep as on delete to customer where id > 0 do instead nothing;
-- gives: rule keep on public.customer: definition changed in line 2 from 'ON DELETE TO public.customer DO INSTEAD NOTHING;' to 'ON DELETE TO public.customer'

-- case: rule disabled
create table customer (id int);
create rule keep as on delete to customer do instead nothing;
-- change
alter table customer disable rule keep;
-- gives: rule keep on public.customer: state changed from enabled to disabled

-- case: rule comment
create table customer (id int);
create rule keep as on delete to customer do instead nothing;
-- change
comment on rule keep on customer is 'for ever';
-- gives: rule keep on public.customer: comment is new: for ever
