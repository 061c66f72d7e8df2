-- migrationtest: accept blocks-writes public.customer: so few customers
create index customer_email_idx on customer (email);
