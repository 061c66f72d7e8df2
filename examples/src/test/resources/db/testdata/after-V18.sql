-- Events in both months, at their borders, and in the default partition: one of March, which V19 moves.
INSERT INTO order_event (order_id, kind, details, occurred_at)
SELECT orders.id, event.kind, event.details::jsonb, event.occurred_at::timestamptz
FROM (VALUES (35.30, 'placed', NULL, '2025-12-01 10:00:00+00'),
             (35.30, 'shipped', '{"carrier": "DHL", "parcels": 1}', '2026-01-01 00:00:00+00'),
             (12.50, 'placed', '{}', '2026-01-31 23:59:59.999999+00'),
             (12.50, 'paid', '{"by": "O''Brien"}', '2026-02-01 00:00:00+00'),
             (0.00, 'placed', 'null', '2026-02-28 23:59:59+00'),
             (0.00, 'reminded', '[1, 1.0, "ü"]', '2026-03-01 00:00:00+00'),
             (0.00, 'reminded', NULL, '2026-04-01 00:00:00+00')) AS event (total, kind, details, occurred_at)
JOIN orders ON orders.total = event.total;
