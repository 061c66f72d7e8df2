-- given
create function noted() returns trigger language plpgsql as $$ begin return new; end $$;

-- case: trigger created
-- statement
create trigger orders_noted before insert or update on orders for each row execute function noted();
-- gives: locks orders: SHARE ROW EXCLUSIVE

-- case (since 14): trigger replaced
create trigger orders_noted before insert on orders for each row execute function noted();
-- statement
create or replace trigger orders_noted before update on orders for each row execute function noted();
-- gives: locks orders: SHARE ROW EXCLUSIVE

-- case: constraint trigger that names another table
-- statement
create constraint trigger orders_noted after insert on orders from customer deferrable for each row execute function noted();
-- gives: locks orders: SHARE ROW EXCLUSIVE
-- gives: locks customer: ACCESS SHARE

-- case: trigger on a partitioned table
create table event (day date not null, id int) partition by range (day);
create table event_2023 partition of event for values from ('2023-01-01') to ('2024-01-01');
-- statement
create trigger event_noted after insert on event for each row execute function noted();
-- gives: locks event: SHARE ROW EXCLUSIVE
-- gives: locks event_2023: SHARE ROW EXCLUSIVE

-- case: trigger on a view
create view pending as select * from orders where status = 'open';
-- statement
create trigger pending_noted instead of insert on pending for each row execute function noted();
-- gives: locks pending: SHARE ROW EXCLUSIVE

-- case: trigger dropped
create trigger orders_noted before insert on orders for each row execute function noted();
-- statement
drop trigger orders_noted on orders;
-- gives: locks orders: ACCESS EXCLUSIVE, ACCESS SHARE

-- case: trigger dropped with its function
create trigger orders_noted before insert on orders for each row execute function noted();
-- statement
drop function noted() cascade;
-- gives: locks orders: ACCESS EXCLUSIVE

-- case: function replaced
create trigger orders_noted before insert on orders for each row execute function noted();
-- statement
create or replace function noted() returns trigger language plpgsql as $$ begin return null; end $$;

-- case: trigger renamed
create trigger orders_noted before insert on orders for each row execute function noted();
-- statement
alter trigger orders_noted on orders rename to orders_seen;
-- gives: locks orders: ACCESS EXCLUSIVE

-- case: trigger disabled
create trigger orders_noted before insert on orders for each row execute function noted();
-- statement
alter table orders disable trigger orders_noted;
-- gives: locks orders: SHARE ROW EXCLUSIVE

-- case: all triggers enabled
create trigger orders_noted before insert on orders for each row execute function noted();
-- statement
alter table orders enable trigger all;
-- gives: locks orders: SHARE ROW EXCLUSIVE

-- case: rule created
-- statement
create rule orders_kept as on delete to orders do instead nothing;
-- gives: locks orders: ACCESS EXCLUSIVE

-- case: rule that writes to another table
-- statement
create rule orders_logged as on delete to orders do also insert into log values (now(), 'deleted');
-- gives: locks orders: ACCESS EXCLUSIVE
-- gives: locks log: ROW EXCLUSIVE

-- case: rule dropped
create rule orders_kept as on delete to orders do instead nothing;
-- statement
drop rule orders_kept on orders;
-- gives: locks orders: ACCESS EXCLUSIVE, ACCESS SHARE

-- case: rule renamed
create rule orders_kept as on delete to orders do instead nothing;
-- statement
alter rule orders_kept on orders rename to orders_stay;
-- gives: locks orders: ACCESS EXCLUSIVE

-- case: rule disabled
create rule orders_kept as on delete to orders do instead nothing;
-- statement
alter table orders disable rule orders_kept;
-- gives: locks orders: ACCESS EXCLUSIVE

-- case: policy created
-- statement
create policy own on orders using (customer_id = 1);
-- gives: locks orders: ACCESS EXCLUSIVE

-- case: policy that reads another table
-- statement
create policy own on orders using (exists (select from customer where customer.id = customer_id));
-- gives: locks orders: ACCESS EXCLUSIVE
-- gives: locks customer: ACCESS SHARE

-- case: policy altered
create policy own on orders using (customer_id = 1);
-- statement
alter policy own on orders using (customer_id = 2);
-- gives: locks orders: ACCESS EXCLUSIVE

-- case: policy renamed
create policy own on orders using (customer_id = 1);
-- statement
alter policy own on orders rename to mine;
-- gives: locks orders: ACCESS EXCLUSIVE

-- case: policy dropped
create policy own on orders using (customer_id = 1);
-- statement
drop policy own on orders;
-- gives: locks orders: ACCESS EXCLUSIVE, ACCESS SHARE

-- case: row level security
-- statement
alter table orders enable row level security;
-- gives: locks orders: ACCESS EXCLUSIVE

-- case: row level security forced
-- statement
alter table orders force row level security;
-- gives: locks orders: ACCESS EXCLUSIVE
