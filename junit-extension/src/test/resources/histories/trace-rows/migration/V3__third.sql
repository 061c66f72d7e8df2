create table judged as select 1 / (select count(*) from customer where name = 'Ada') as once;
