-- The check comes back while NOT NULL still holds, and reads the table: V10 had validated it.
SET LOCAL lock_timeout = '3s';

ALTER TABLE customer
    ADD CONSTRAINT customer_full_name_present CHECK (full_name IS NOT NULL);
ALTER TABLE customer ALTER COLUMN full_name DROP NOT NULL;
