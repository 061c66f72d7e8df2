drop procedure fill_names();
drop table customer;
