-- An enum cannot lose a value: the type is made anew, and the columns move over, which rewrites their tables. If orders
-- were cancelled meanwhile, this fails with "invalid input value for enum", and changes nothing: they had no such state
-- before, and somebody has to decide.
-- migrationtest: accept undo-blocks-reads: the shop is closed while a release is taken back
SET LOCAL lock_timeout = '3s';

ALTER TYPE order_state RENAME TO order_state_with_cancelled;

CREATE TYPE order_state AS ENUM ('new', 'paid', 'shipped');
COMMENT ON TYPE order_state IS 'How far an order has come';

ALTER TABLE order_state_label ALTER COLUMN state TYPE order_state USING state::text::order_state;

ALTER TABLE orders ALTER COLUMN state DROP DEFAULT;
ALTER TABLE orders ALTER COLUMN state TYPE order_state USING state::text::order_state;
ALTER TABLE orders ALTER COLUMN state SET DEFAULT 'new';

DROP TYPE order_state_with_cancelled;
