-- First shut, then take the policy away.
SET LOCAL lock_timeout = '3s';

REVOKE SELECT ON billing.invoice FROM PUBLIC;
REVOKE USAGE ON SCHEMA billing FROM PUBLIC;

ALTER TABLE billing.invoice DISABLE ROW LEVEL SECURITY;
DROP POLICY own_invoices ON billing.invoice;
