drop index concurrently customer_email_idx;
