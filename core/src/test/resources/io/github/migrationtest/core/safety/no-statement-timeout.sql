-- rule: no-statement-timeout
-- bad:
update orders set note = 'none' where id <= 500;
-- good:
set statement_timeout = '10min';
update orders set note = 'none' where id <= 500;
