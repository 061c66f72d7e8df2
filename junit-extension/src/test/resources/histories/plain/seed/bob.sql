insert into customer (name) values ('Bob');
