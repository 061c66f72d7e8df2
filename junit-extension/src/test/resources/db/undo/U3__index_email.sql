drop index customer_email_idx;
