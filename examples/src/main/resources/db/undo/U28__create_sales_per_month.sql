DROP MATERIALIZED VIEW sales_per_month;
