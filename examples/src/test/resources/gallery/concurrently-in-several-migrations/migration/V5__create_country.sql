create table country (id int primary key);
