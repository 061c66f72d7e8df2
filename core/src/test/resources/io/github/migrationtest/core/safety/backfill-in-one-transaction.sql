-- rule: backfill-in-one-transaction
-- bad:
update orders set note = 'none' where note <> '';
-- good:
-- autocommit
do $$
declare
    last int := 0;
begin
    while last < (select max(id) from orders) loop
        update orders set note = 'none' where id > last and id <= last + 1000;
        commit;
        last := last + 1000;
    end loop;
end $$;
