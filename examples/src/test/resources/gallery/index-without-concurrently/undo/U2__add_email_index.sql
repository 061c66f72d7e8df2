DROP INDEX orders_email_idx;
