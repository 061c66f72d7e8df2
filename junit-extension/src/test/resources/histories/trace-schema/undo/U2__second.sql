alter table customer drop column email;
alter table customer drop column name;
