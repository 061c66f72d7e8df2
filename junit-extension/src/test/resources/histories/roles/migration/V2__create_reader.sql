create role shop_reader;
grant select on customer to shop_reader;
insert into customer (id, name) values (100, 'reader');
