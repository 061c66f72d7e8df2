SET LOCAL lock_timeout = '3s';

DROP TRIGGER product_default_slug ON product;
DROP FUNCTION default_product_slug();
ALTER TABLE product DROP COLUMN slug;
