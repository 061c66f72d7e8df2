set session authorization default;
set role none;
create table secret (id int);
