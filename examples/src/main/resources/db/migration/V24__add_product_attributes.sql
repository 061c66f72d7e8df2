SET LOCAL lock_timeout = '3s';

ALTER TABLE product ADD COLUMN attributes jsonb NOT NULL DEFAULT '{}';
