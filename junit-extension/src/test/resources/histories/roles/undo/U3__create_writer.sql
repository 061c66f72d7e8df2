-- forgets the role
select 1;
