insert into point values ('origin', 0);
