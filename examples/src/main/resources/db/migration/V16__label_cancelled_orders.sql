INSERT INTO order_state_label (state, label)
VALUES ('cancelled', 'Cancelled');
