-- A constraint cannot be made unchecked again, only anew.
SET LOCAL lock_timeout = '3s';

ALTER TABLE customer DROP CONSTRAINT customer_full_name_present;
ALTER TABLE customer
    ADD CONSTRAINT customer_full_name_present CHECK (full_name IS NOT NULL) NOT VALID;
