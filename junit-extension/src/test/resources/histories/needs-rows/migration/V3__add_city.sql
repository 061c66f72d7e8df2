alter table customer add column city text;
