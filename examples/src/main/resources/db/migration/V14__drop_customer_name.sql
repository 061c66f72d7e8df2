-- Step 6 of 6: nobody reads or writes the old column any more.
SET LOCAL lock_timeout = '3s';

DROP TRIGGER customer_sync_name ON customer;
DROP FUNCTION sync_customer_name();

-- migrationtest: accept loses-values public.customer.name: V8 has copied it to full_name
-- migrationtest: accept drops-in-use public.customer.name: no version uses it any more
ALTER TABLE customer DROP COLUMN name;

COMMENT ON COLUMN customer.full_name IS 'As printed on parcels';
