SET LOCAL lock_timeout = '3s';

ALTER TABLE order_line DROP CONSTRAINT order_line_product_id_fkey;
