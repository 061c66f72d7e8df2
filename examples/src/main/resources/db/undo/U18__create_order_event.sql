DROP TABLE order_event;
