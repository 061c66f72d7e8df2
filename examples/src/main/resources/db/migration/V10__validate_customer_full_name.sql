-- Reads the whole table, and is alone in its migration for that: its lock lets everybody read and write.
ALTER TABLE customer VALIDATE CONSTRAINT customer_full_name_present;
