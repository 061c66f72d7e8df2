-- the second statement is wrong
insert into customer (name) values ('Ada');
insert into customer (nam) values ('Bob');
