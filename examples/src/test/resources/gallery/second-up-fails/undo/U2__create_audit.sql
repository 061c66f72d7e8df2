DROP TRIGGER customer_audit ON customer;
DROP TABLE audit;
