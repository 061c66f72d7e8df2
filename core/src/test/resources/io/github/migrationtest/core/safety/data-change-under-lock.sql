-- rule: data-change-under-lock
-- bad:
alter table customer add column country text;
update customer set country = 'NO';
-- good:
alter table customer add column country text;
-- good:
-- autocommit
do $$
declare
    last bigint := 0;
begin
    while last is not null loop
        update customer set country = 'NO' where id > last and id <= last + 100;
        commit;
        select min(id) - 1 + 100 into last from customer where id > last + 100;
    end loop;
end $$;
