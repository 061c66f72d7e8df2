create table public.kind (id int primary key);
