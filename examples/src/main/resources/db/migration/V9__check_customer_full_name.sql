-- NOT VALID: new rows are checked from now on, old ones are not read while the table is locked.
SET LOCAL lock_timeout = '3s';

ALTER TABLE customer
    ADD CONSTRAINT customer_full_name_present CHECK (full_name IS NOT NULL) NOT VALID;
