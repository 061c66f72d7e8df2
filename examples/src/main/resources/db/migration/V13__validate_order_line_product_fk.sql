-- A line whose product is gone keeps its number: the product comes back, empty and not for sale.
INSERT INTO product (id, sku, name, price)
SELECT DISTINCT line.product_id, 'removed-' || line.product_id, 'Removed product', 0
FROM order_line AS line
WHERE NOT EXISTS (SELECT FROM product WHERE product.id = line.product_id);

ALTER TABLE order_line VALIDATE CONSTRAINT order_line_product_id_fkey;
