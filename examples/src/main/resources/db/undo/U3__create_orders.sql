DROP TABLE order_line;
DROP TABLE orders;
DROP TABLE order_state_label;
DROP TYPE order_state;
