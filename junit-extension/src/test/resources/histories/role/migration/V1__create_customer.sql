create table customer (id int primary key, made_by text default session_user || ' as ' || current_user);
insert into customer (id) values (1);
