create table secret (id int);
alter table secret enable row level security;
alter table secret force row level security;
create policy write_only on secret for insert with check (true);
insert into secret values (0);
