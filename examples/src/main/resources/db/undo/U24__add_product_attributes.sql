SET LOCAL lock_timeout = '3s';

ALTER TABLE product DROP COLUMN attributes;
