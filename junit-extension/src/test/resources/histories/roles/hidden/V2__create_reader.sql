do $$
begin
    execute concat('create', ' ', 'role shop_hidden');
end $$;
