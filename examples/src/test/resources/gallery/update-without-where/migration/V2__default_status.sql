ALTER TABLE customer ALTER COLUMN status SET DEFAULT 'active';

UPDATE customer SET status = 'active';
