create table document (id int primary key, title text);
