-- the column has another name
alter table customer drop column mail;
