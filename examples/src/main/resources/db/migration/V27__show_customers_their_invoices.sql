-- The shop says whose turn it is: SET shop.customer_id = '42'. Whoever is not told sees nothing.
SET LOCAL lock_timeout = '3s';

CREATE POLICY own_invoices ON billing.invoice
    FOR SELECT
    USING (order_id IN (
        SELECT orders.id
        FROM public.orders
        WHERE orders.customer_id = nullif(current_setting('shop.customer_id', true), '')::bigint));

ALTER TABLE billing.invoice ENABLE ROW LEVEL SECURITY;

GRANT USAGE ON SCHEMA billing TO PUBLIC;
GRANT SELECT ON billing.invoice TO PUBLIC;
