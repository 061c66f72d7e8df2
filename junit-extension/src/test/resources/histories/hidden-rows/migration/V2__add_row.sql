insert into secret values (1);
