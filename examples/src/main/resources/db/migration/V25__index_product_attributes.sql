-- jsonb_path_ops: half the size, and the shop asks with @> only.
CREATE INDEX CONCURRENTLY product_attributes_idx ON product USING gin (attributes jsonb_path_ops);
