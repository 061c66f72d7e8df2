-- Nobody reads full_name yet, so emptying it loses nothing. Rows that were written between V7 and V8 lose theirs too:
-- they cannot be told apart.
DO $$
DECLARE
    last_id bigint;
    next_id bigint;
BEGIN
    SELECT min(id) - 1 INTO last_id FROM customer;
    LOOP
        SELECT max(id) INTO next_id
        FROM (SELECT id FROM customer WHERE id > last_id ORDER BY id LIMIT 5000) AS batch;
        EXIT WHEN next_id IS NULL;

        UPDATE customer
        SET full_name = NULL
        WHERE id > last_id AND id <= next_id AND full_name IS NOT NULL;
        COMMIT;

        last_id := next_id;
    END LOOP;
END
$$;
