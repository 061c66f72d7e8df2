create table judged (once int check (once = 2));
insert into judged select nextval('customer_id_seq');
