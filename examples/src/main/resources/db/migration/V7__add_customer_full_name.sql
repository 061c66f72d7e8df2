-- customer.name becomes customer.full_name, without a moment in which one of them is missing. Step 1 of 6: both exist,
-- and whoever writes one of them writes both. V8 fills the old rows, V9 to V11 require a value, V14 drops the old name.
SET LOCAL lock_timeout = '3s';

ALTER TABLE customer ADD COLUMN full_name text;

CREATE FUNCTION sync_customer_name() RETURNS trigger
    LANGUAGE plpgsql
AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        NEW.full_name := coalesce(NEW.full_name, NEW.name);
        NEW.name := NEW.full_name;
    ELSIF NEW.full_name IS DISTINCT FROM OLD.full_name THEN
        -- NULL comes from undoing the backfill, and must not reach the old column.
        NEW.name := coalesce(NEW.full_name, NEW.name);
    ELSIF NEW.name IS DISTINCT FROM OLD.name THEN
        NEW.full_name := NEW.name;
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER customer_sync_name
    BEFORE INSERT OR UPDATE OF name, full_name ON customer
    FOR EACH ROW EXECUTE FUNCTION sync_customer_name();
