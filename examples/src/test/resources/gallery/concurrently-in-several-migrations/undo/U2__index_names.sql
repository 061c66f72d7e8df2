drop index customer_name_idx;
