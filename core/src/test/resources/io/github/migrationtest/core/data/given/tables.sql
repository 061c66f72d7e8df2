create table log (at timestamp, level text, message text, n int);
insert into log values
    ('2024-01-01', 'info', 'same', 1), ('2024-01-01', 'info', 'same', 1), ('2024-01-01', 'info', 'same', 1),
    ('2024-01-02', 'warn', 'other', 2), ('2024-01-03', null, '', null);
create table event (day date not null, id int not null, what text, primary key (day, id)) partition by range (day);
create table event_2023 partition of event for values from ('2023-01-01') to ('2024-01-01');
create table event_2024 partition of event for values from ('2024-01-01') to ('2025-01-01');
insert into event values ('2023-05-01', 1, 'a'), ('2023-05-02', 2, 'b'), ('2024-05-01', 1, 'c'), ('2024-05-02', 2, 'd');
create table parent (id int primary key, name text);
create table child (extra text, primary key (id)) inherits (parent);
insert into parent values (1, 'p'), (2, 'q');
insert into child values (1, 'c', 'x'), (3, 'd', 'y');
create table "Odd ""Name"" ä" ("Key" text primary key, "The ""Value""" text);
insert into "Odd ""Name"" ä" values ('a b', 'one'), (E'tab\there', 'two'), ('B', 'three'), ('\', 'four'), ('', 'five');
create table named (email text not null unique, n int);
insert into named values ('x@example.org', 1), ('y@example.org', 2);
create table priced (id uuid primary key, net numeric not null, gross numeric generated always as (net * 1.19) stored);
insert into priced (id, net) values ('00000000-0000-0000-0000-000000000001', 100), ('00000000-0000-0000-0000-000000000002', 50);
create table account (id int primary key, password_hash text, api_token text);
insert into account values (1, 'hash1', 'token1');
create sequence ticket increment -1 minvalue -1000 maxvalue 1000 start 100;
select nextval('ticket'), nextval('ticket');
select lo_from_bytea(4711, '\x0102030405');
