-- NOT VALID: lines of removed products are there, V13 takes care of them.
SET LOCAL lock_timeout = '3s';

ALTER TABLE order_line
    ADD CONSTRAINT order_line_product_id_fkey FOREIGN KEY (product_id) REFERENCES product NOT VALID;
