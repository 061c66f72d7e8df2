alter table customer add column token uuid default gen_random_uuid();
insert into customer (id) values (4);
