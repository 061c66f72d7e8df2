CREATE TABLE audit (
    at   timestamptz NOT NULL DEFAULT now(),
    what text        NOT NULL
);
CREATE FUNCTION audit_customer() RETURNS trigger
    LANGUAGE plpgsql
AS $$
BEGIN
    INSERT INTO audit (what) VALUES (TG_OP);
    RETURN NULL;
END
$$;
CREATE TRIGGER customer_audit
    AFTER INSERT OR UPDATE OR DELETE ON customer
    FOR EACH ROW EXECUTE FUNCTION audit_customer();
