DROP INDEX customer_name_idx;
