-- The check comes back while NOT NULL still holds: V10 had validated it. Each statement is a transaction of its own, so that
-- nobody waits while the table is read.
SET lock_timeout = '3s';

ALTER TABLE customer
    ADD CONSTRAINT customer_full_name_present CHECK (full_name IS NOT NULL) NOT VALID;
ALTER TABLE customer VALIDATE CONSTRAINT customer_full_name_present;
ALTER TABLE customer ALTER COLUMN full_name DROP NOT NULL;

RESET lock_timeout;
