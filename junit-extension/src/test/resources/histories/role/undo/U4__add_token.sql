delete from customer where id = 4;
alter table customer drop column token;
