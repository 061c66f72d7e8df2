do $$
begin
    execute concat('drop', ' ', 'role shop_hidden');
end $$;
