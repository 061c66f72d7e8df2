DROP INDEX CONCURRENTLY customer_email_idx;
DROP INDEX CONCURRENTLY customer_mail_idx;
