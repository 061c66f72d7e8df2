CREATE TABLE product (
    id          serial PRIMARY KEY,
    sku         varchar(32)    NOT NULL UNIQUE,
    name        varchar(200)   NOT NULL,
    description text,
    price       numeric(10, 2) NOT NULL CHECK (price >= 0)
);
