create table from_class (id int);
