-- In batches, each a transaction of its own: no row stays locked for long, and a second start goes on where the first
-- one stopped. COMMIT needs a script outside of a transaction, see the .conf file.
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
        SET full_name = name
        WHERE id > last_id AND id <= next_id AND full_name IS NULL;
        COMMIT;

        last_id := next_id;
    END LOOP;
END
$$;
