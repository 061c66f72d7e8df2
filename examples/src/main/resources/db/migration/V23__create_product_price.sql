SET LOCAL lock_timeout = '3s';

-- Gives GiST the = of integers, which the exclusion constraint needs.
CREATE EXTENSION btree_gist WITH SCHEMA public;

CREATE TABLE product_price (
    product_id integer        NOT NULL REFERENCES product ON DELETE CASCADE,
    valid      daterange      NOT NULL CHECK (NOT isempty(valid)),
    price      numeric(10, 2) NOT NULL CHECK (price >= 0),
    CONSTRAINT product_price_one_at_a_time EXCLUDE USING gist (product_id WITH =, valid WITH &&)
);

COMMENT ON CONSTRAINT product_price_one_at_a_time ON product_price IS 'A product has one price on any day';
