-- The slug is the product's place in the shop's addresses. Versions of the shop that do not know it yet get one all the
-- same; products that are there get theirs in V22.
SET LOCAL lock_timeout = '3s';

ALTER TABLE product ADD COLUMN slug text;

CREATE FUNCTION default_product_slug() RETURNS trigger
    LANGUAGE plpgsql
AS $$
BEGIN
    NEW.slug := coalesce(NEW.slug, 'product_' || NEW.id);
    RETURN NEW;
END
$$;

CREATE TRIGGER product_default_slug
    BEFORE INSERT ON product
    FOR EACH ROW EXECUTE FUNCTION default_product_slug();
