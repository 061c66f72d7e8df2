create table customer (id bigint primary key, name text);

create procedure fill_names() language plpgsql as $$
begin
    update customer set name = 'unknown' where name is null;
    commit;
end $$;
