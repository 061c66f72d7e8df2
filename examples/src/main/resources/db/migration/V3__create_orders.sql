SET LOCAL lock_timeout = '3s';

CREATE TYPE order_state AS ENUM ('new', 'paid', 'shipped');

COMMENT ON TYPE order_state IS 'How far an order has come';

CREATE TABLE order_state_label (
    state order_state PRIMARY KEY,
    label text NOT NULL
);

INSERT INTO order_state_label (state, label)
VALUES ('new', 'Received'),
       ('paid', 'Paid'),
       ('shipped', 'On its way');

CREATE TABLE orders (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer_id bigint         NOT NULL REFERENCES customer,
    state       order_state    NOT NULL DEFAULT 'new',
    total       numeric(12, 2) NOT NULL DEFAULT 0,
    placed_at   timestamptz    NOT NULL DEFAULT now()
);

CREATE INDEX orders_customer_id_idx ON orders (customer_id);

-- No foreign key to product yet: lines outlive the products that were removed from the shop. V12 mends that.
CREATE TABLE order_line (
    order_id   bigint         NOT NULL REFERENCES orders ON DELETE CASCADE,
    position   smallint       NOT NULL,
    product_id integer        NOT NULL,
    quantity   integer        NOT NULL DEFAULT 1 CHECK (quantity > 0),
    price      numeric(10, 2) NOT NULL,
    PRIMARY KEY (order_id, position)
);

CREATE INDEX order_line_product_id_idx ON order_line (product_id);
