INSERT INTO product_price (product_id, valid, price)
SELECT product.id, price.valid::daterange, price.amount
FROM (VALUES ('MUG-01', '(,2026-01-01)', 7.50),
             ('MUG-01', '[2026-01-01,2026-07-01)', 7.90),
             ('MUG-01', '[2026-07-01,)', 8.20),
             ('SHIRT-XL', '[2025-12-01,2025-12-24]', 15.00)) AS price (sku, valid, amount)
JOIN product ON product.sku = price.sku;

UPDATE product
SET attributes = '{"size": "XL", "colours": ["weiß", "noir"], "weight": 0.20}'
WHERE sku = 'SHIRT-XL';

-- A version of the shop that knows no slugs.
INSERT INTO product (sku, name, price)
VALUES ('MUG-03', 'Mug, the third', 9.90);

INSERT INTO billing.invoice (order_id, net, vat_rate, issued_on)
SELECT orders.id, round(orders.total / 1.19, 2), 0.190, orders.placed_at::date
FROM orders
WHERE orders.total > 0;
