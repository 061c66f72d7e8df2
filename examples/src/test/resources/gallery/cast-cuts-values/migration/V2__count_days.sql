ALTER TABLE visit ALTER COLUMN started_at TYPE date;
