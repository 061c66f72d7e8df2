insert into customer (name) values ('Eve');
