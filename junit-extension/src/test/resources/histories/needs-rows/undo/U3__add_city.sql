alter table customer drop column city;
