-- case: statistics object
create table customer (town text, zip text);
create statistics customer_place (dependencies) on town, zip from customer;
-- change
drop statistics customer_place;
-- gives: statistics public.customer_place is missing: CREATE STATISTICS public.customer_place (dependencies) ON town, zip FROM public.customer

-- case: kinds of statistics
create table customer (town text, zip text);
create statistics customer_place (dependencies) on town, zip from customer;
-- change
drop statistics customer_place;
create statistics customer_place (ndistinct) on town, zip from customer;
-- gives: statistics public.customer_place: definition changed from CREATE STATISTICS public.customer_place (dependencies) ON town, zip FROM public.customer to CREATE STATISTICS public.customer_place (ndistinct) ON town, zip FROM public.customer

-- case (since 14): expression of statistics
create table customer (town text);
-- change
create statistics customer_place on lower(town) from customer;
-- gives: statistics public.customer_place is new: CREATE STATISTICS public.customer_place ON lower(town) FROM public.customer

-- case: target of statistics
create table customer (town text, zip text);
create statistics customer_place (dependencies) on town, zip from customer;
-- change
alter statistics customer_place set statistics 500;
-- gives: statistics public.customer_place: statistics target is new: 500

-- case: owner of statistics
create table customer (town text, zip text);
create statistics customer_place (dependencies) on town, zip from customer;
-- change
alter statistics customer_place owner to app;
-- gives: statistics public.customer_place: owner changed from postgres to app

-- case: comment on statistics
create table customer (town text, zip text);
create statistics customer_place (dependencies) on town, zip from customer;
-- change
comment on statistics customer_place is 'for the map';
-- gives: statistics public.customer_place: comment is new: for the map
