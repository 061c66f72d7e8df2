CREATE OR REPLACE FUNCTION order_total(wanted bigint) RETURNS numeric
    LANGUAGE sql
    STABLE
AS $$
    SELECT coalesce(sum(quantity * price), 0)
    FROM order_line
    WHERE order_id = wanted;
$$;
