-- rule: sequence-too-small
-- each begins:
set lock_timeout = '2s';
set statement_timeout = '10min';

-- bad: sequence of a smaller type than its column
create sequence invoice_id_seq as int;
create table invoice (id bigint primary key default nextval('invoice_id_seq'));

-- bad: serial column made bigint, without its sequence
-- setup:
create table ticket (id serial primary key);
-- migration:
alter table ticket alter column id type bigint;

-- good: bigserial
create table invoice (id bigserial primary key);

-- good: identity
create table invoice (id bigint generated always as identity primary key);

-- good: serial column made bigint, with its sequence
-- setup:
create table ticket (id serial primary key);
-- migration:
alter sequence ticket_id_seq as bigint;
alter table ticket alter column id type bigint;
