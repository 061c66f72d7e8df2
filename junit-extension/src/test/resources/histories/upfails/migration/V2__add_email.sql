insert into customer (name) values ('Ada');

alter table client
    add column email text;
