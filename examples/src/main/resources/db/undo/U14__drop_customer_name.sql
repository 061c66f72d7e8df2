SET LOCAL lock_timeout = '3s';

COMMENT ON COLUMN customer.full_name IS NULL;

-- migrationtest: accept undo-blocks-reads public.customer: the shop is closed while a release is taken back
ALTER TABLE customer ADD COLUMN name text;
UPDATE customer SET name = full_name;
ALTER TABLE customer ALTER COLUMN name SET NOT NULL;
COMMENT ON COLUMN customer.name IS 'As printed on parcels';

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
