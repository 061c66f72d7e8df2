-- Takes the number away again.
ALTER TABLE customer DROP COLLUMN phone;
