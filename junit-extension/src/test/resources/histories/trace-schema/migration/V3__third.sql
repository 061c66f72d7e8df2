create table judged as select name from customer;
