-- Without its partition, March belongs to the default one again.
SET LOCAL lock_timeout = '3s';

ALTER TABLE order_event DETACH PARTITION order_event_2026_03;

INSERT INTO order_event (id, order_id, kind, details, occurred_at)
SELECT id, order_id, kind, details, occurred_at FROM order_event_2026_03;

DROP TABLE order_event_2026_03;
