-- Nothing is lost: name holds whatever was written to full_name.
SET LOCAL lock_timeout = '3s';

DROP TRIGGER customer_sync_name ON customer;
DROP FUNCTION sync_customer_name();
ALTER TABLE customer DROP COLUMN full_name;
