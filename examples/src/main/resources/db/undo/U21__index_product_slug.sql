DROP INDEX CONCURRENTLY product_slug_idx;
