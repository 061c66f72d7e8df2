-- Months are those of UTC, wherever the server stands.
SET LOCAL lock_timeout = '3s';

CREATE TABLE order_event (
    id          uuid        NOT NULL DEFAULT gen_random_uuid(),
    order_id    bigint      NOT NULL REFERENCES orders ON DELETE CASCADE,
    kind        varchar(40) NOT NULL,
    details     jsonb,
    occurred_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (id, occurred_at)
) PARTITION BY RANGE (occurred_at);

CREATE INDEX order_event_order_id_idx ON order_event (order_id, occurred_at);

CREATE TABLE order_event_2026_01 PARTITION OF order_event
    FOR VALUES FROM ('2026-01-01 00:00:00+00') TO ('2026-02-01 00:00:00+00');
CREATE TABLE order_event_2026_02 PARTITION OF order_event
    FOR VALUES FROM ('2026-02-01 00:00:00+00') TO ('2026-03-01 00:00:00+00');

-- What falls into no month: rather found here than refused at the till.
CREATE TABLE order_event_default PARTITION OF order_event DEFAULT;

-- By which a month's events are found there when the month gets a partition of its own.
CREATE INDEX order_event_default_occurred_at_idx ON order_event_default (occurred_at);
