-- Events of March may be in the default partition already, and PARTITION OF would refuse the new one then. So it is made
-- beside the table, takes over its events, and is attached.
SET LOCAL lock_timeout = '3s';

CREATE TABLE order_event_2026_03 (LIKE order_event INCLUDING ALL);

LOCK TABLE order_event_default IN ACCESS EXCLUSIVE MODE;

WITH moved AS (
    DELETE FROM order_event_default
    WHERE occurred_at >= '2026-03-01 00:00:00+00' AND occurred_at < '2026-04-01 00:00:00+00'
    RETURNING id, order_id, kind, details, occurred_at
)
INSERT INTO order_event_2026_03 (id, order_id, kind, details, occurred_at)
SELECT id, order_id, kind, details, occurred_at FROM moved;

-- migrationtest: accept blocks-writes public.orders: the orders of one month's events are looked up, no more
ALTER TABLE order_event ATTACH PARTITION order_event_2026_03
    FOR VALUES FROM ('2026-03-01 00:00:00+00') TO ('2026-04-01 00:00:00+00');
