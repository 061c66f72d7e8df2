-- rule: truncates
-- bad:
truncate orders;
-- good:
-- autocommit
do $$ begin delete from orders where id <= 100; commit; delete from orders where id <= 200; commit; end $$;
