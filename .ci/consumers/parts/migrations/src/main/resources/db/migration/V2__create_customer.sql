CREATE TABLE customer (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    country text NOT NULL REFERENCES country,
    name text NOT NULL
);

COMMENT ON TABLE customer IS 'belongs to ${team}';
