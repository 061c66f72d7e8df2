delete from customer where id = 100;
revoke select on customer from shop_reader;
drop role shop_reader;
