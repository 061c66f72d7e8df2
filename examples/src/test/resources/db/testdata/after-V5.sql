-- What a small shop looks like after its first weeks.
INSERT INTO customer (name, email, phone, created_at)
VALUES ('Ada Lovelace', 'ada@example.org', '+44 20 7946 0958', '2025-11-02 08:15:00+00'),
       ('Seán O''Brien', 'Sean.OBrien@example.org', NULL, '2025-11-03 21:59:59.999999+00'),
       ('Jürgen "Jogi" Groß', 'juergen@example.org', '0049 (0)711 / 55 55', '2025-12-24 23:59:59+00'),
       ('Jürgen Groß junior', 'juergen@example.org', NULL, '2025-12-31 23:30:00+00'),
       ('李小龍', 'lee@example.org', '', '2026-01-01 00:00:00+00'),
       ('  Émile; DROP TABLE customer; --  ', 'émile@example.org', NULL, '2026-01-15 12:00:00+00');

INSERT INTO address (customer_id, street, postcode, city, country)
SELECT customer.id, place.street, place.postcode, place.city, place.country
FROM customer
JOIN (VALUES ('ada@example.org', '12 St James''s Square', 'SW1Y 4JH', 'London', 'GB'),
             ('juergen@example.org', 'Königstraße 1a', '70173', 'Stuttgart', 'DE'),
             ('lee@example.org', NULL, NULL, 'Zürich', 'CH')) AS place (email, street, postcode, city, country)
    ON place.email = customer.email;

INSERT INTO product (sku, name, description, price)
VALUES ('MUG-01', 'Mug', 'Holds coffee', 7.90),
       ('MUG-02', 'Mug', NULL, 8.90),
       ('SHIRT-XL', 'T-Shirt Größe "XL"', '100 % cotton', 19.00),
       ('GIFT', '***', '', 0.00),
       ('OLD-7', 'Calendar 2025', 'Last one', 12.50);

INSERT INTO orders (customer_id, state, total, placed_at)
SELECT customer.id, bought.state::order_state, bought.total, bought.placed_at::timestamptz
FROM customer
JOIN (VALUES ('ada@example.org', 'shipped', 35.30, '2025-12-01 10:00:00+00'),
             ('Sean.OBrien@example.org', 'paid', 12.50, '2026-01-31 23:59:59+00'),
             ('lee@example.org', 'new', 0.00, '2026-02-28 23:00:00+00')) AS bought (email, state, total, placed_at)
    ON bought.email = customer.email;

INSERT INTO order_line (order_id, position, product_id, quantity, price)
SELECT orders.id, line.position, product.id, line.quantity, line.price
FROM (VALUES (35.30, 1, 'MUG-01', 2, 7.90),
             (35.30, 2, 'SHIRT-XL', 1, 19.50),
             (12.50, 1, 'OLD-7', 1, 12.50),
             (0.00, 1, 'GIFT', 1, 0.00)) AS line (total, position, sku, quantity, price)
JOIN orders ON orders.total = line.total
JOIN product ON product.sku = line.sku;

-- Sold out and removed, but it was ordered.
DELETE FROM product WHERE sku = 'OLD-7';
