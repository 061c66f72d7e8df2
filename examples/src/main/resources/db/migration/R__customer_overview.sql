-- Columns by name: SELECT * would freeze today's columns and hide tomorrow's.
CREATE OR REPLACE VIEW customer_overview AS
SELECT customer.id,
       customer.full_name,
       count(orders.id) AS orders,
       coalesce(sum(orders.total), 0) AS total,
       max(orders.placed_at) AS last_order_at
FROM customer
LEFT JOIN orders ON orders.customer_id = customer.id AND orders.state <> 'cancelled'
GROUP BY customer.id, customer.full_name;
