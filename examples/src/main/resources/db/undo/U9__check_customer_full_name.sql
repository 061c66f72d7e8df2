SET LOCAL lock_timeout = '3s';

ALTER TABLE customer DROP CONSTRAINT customer_full_name_present;
