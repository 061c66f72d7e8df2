ALTER TABLE customer DROP COLUMN phone;
DROP INDEX customer_email_idx;
