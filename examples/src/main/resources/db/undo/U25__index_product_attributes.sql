DROP INDEX CONCURRENTLY product_attributes_idx;
