-- case: of the same mode
-- statement
alter table orders add column a int, drop column status, alter column total set default 0;
-- gives: locks orders: ACCESS EXCLUSIVE

-- case: of weak modes only
-- statement
alter table orders alter column status set statistics 500, set (fillfactor = 80);
-- gives: locks orders: SHARE UPDATE EXCLUSIVE

-- case: a weak one and a stronger one
-- statement
alter table orders alter column status set statistics 500, disable trigger user;
-- gives: locks orders: SHARE ROW EXCLUSIVE

-- case: the strongest decides
-- statement
alter table orders alter column status set statistics 500, disable trigger user, alter column status set default 'new';
-- gives: locks orders: ACCESS EXCLUSIVE

-- case: type and default are one rewrite
-- statement
alter table orders alter column customer_id type bigint, add column token float default random();
-- gives: locks orders: ACCESS EXCLUSIVE, SHARE
-- gives: locks orders_pkey: ACCESS EXCLUSIVE
-- gives: rewrites orders: default, type
-- gives: scans orders
-- gives: builds orders_pkey

-- case: not null and check are one scan
-- statement
alter table orders alter column customer_id set not null, add check (total >= 0);
-- gives: locks orders: ACCESS EXCLUSIVE
-- gives: scans orders

-- case: validation with a foreign key
alter table orders add constraint total_positive check (total >= 0) not valid;
-- statement
alter table orders validate constraint total_positive, add foreign key (customer_id) references customer not valid;
-- gives: locks orders: SHARE ROW EXCLUSIVE, ACCESS SHARE
-- gives: locks customer: SHARE ROW EXCLUSIVE, ACCESS SHARE
-- gives: locks customer_pkey: ACCESS SHARE (since 15)
-- gives: scans orders
