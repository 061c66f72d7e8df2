CREATE MATERIALIZED VIEW sales_per_month AS
SELECT date_trunc('month', placed_at AT TIME ZONE 'UTC')::date AS month,
       count(*) AS orders,
       sum(total) AS total
FROM orders
WHERE state <> 'cancelled'
GROUP BY 1;

-- REFRESH ... CONCURRENTLY needs it.
CREATE UNIQUE INDEX sales_per_month_month_idx ON sales_per_month (month);

COMMENT ON MATERIALIZED VIEW sales_per_month IS 'Refreshed every night';
