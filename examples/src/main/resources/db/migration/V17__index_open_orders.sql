-- CONCURRENTLY lets everybody write meanwhile. It cannot run in a transaction: Flyway sees that, if it is alone here.
CREATE INDEX CONCURRENTLY orders_open_idx ON orders (placed_at) WHERE state IN ('new', 'paid');
