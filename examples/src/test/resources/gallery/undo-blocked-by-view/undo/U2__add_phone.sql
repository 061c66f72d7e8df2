ALTER TABLE customer DROP COLUMN phone;
DROP VIEW phone_book;
