CREATE UNIQUE INDEX CONCURRENTLY product_slug_idx ON product (slug);
