drop index customer_city_idx;
