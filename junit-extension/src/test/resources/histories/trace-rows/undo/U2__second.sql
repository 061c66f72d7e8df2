alter table customer drop column email;
delete from customer;
