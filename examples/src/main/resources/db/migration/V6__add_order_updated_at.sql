-- ALTER TABLE queues behind the longest reader, and everybody queues behind ALTER TABLE: rather fail and try again.
SET LOCAL lock_timeout = '3s';

CREATE FUNCTION touch_updated_at() RETURNS trigger
    LANGUAGE plpgsql
AS $$
BEGIN
    NEW.updated_at := now();
    RETURN NEW;
END
$$;

-- now() is the same for every row, so the table is not rewritten.
ALTER TABLE orders ADD COLUMN updated_at timestamptz NOT NULL DEFAULT now();

CREATE TRIGGER orders_touch
    BEFORE UPDATE ON orders
    FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
