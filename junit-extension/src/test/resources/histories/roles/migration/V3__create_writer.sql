create role shop_writer in role shop_reader;
alter role shop_writer set lock_timeout = '2s';
