-- PostgreSQL believes the validated check and does not read the table again. Then the check is not needed any more.
SET LOCAL lock_timeout = '3s';

ALTER TABLE customer ALTER COLUMN full_name SET NOT NULL;
ALTER TABLE customer DROP CONSTRAINT customer_full_name_present;
