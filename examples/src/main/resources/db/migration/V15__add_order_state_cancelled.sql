-- A new value cannot be used in the transaction that adds it: its label comes in V16.
ALTER TYPE order_state ADD VALUE 'cancelled' AFTER 'paid';
