DELETE FROM order_state_label WHERE state = 'cancelled';
