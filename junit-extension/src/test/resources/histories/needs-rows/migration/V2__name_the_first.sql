do $$
declare first int;
begin
    select id into strict first from customer order by id limit 1;
    update customer set name = 'first' where id = first;
end $$;
