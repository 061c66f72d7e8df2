create table tenant (id bigint primary key, name text not null);

insert into tenant (id, name) values (1, '${tenant}');
