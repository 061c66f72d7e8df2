-- migrationtest: accept undo-blocks-reads public.orders: nobody orders while it is taken back
ALTER TABLE orders ALTER COLUMN state TYPE varchar(10);
