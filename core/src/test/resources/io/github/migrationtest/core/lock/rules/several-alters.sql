-- rule: several-alters
-- each begins:
set lock_timeout = '2s';
set statement_timeout = '10min';

-- bad: two columns
alter table orders add column note text;
alter table orders add column source text;

-- bad: two constraints validated
-- setup:
alter table orders add constraint total_positive check (total >= 0) not valid;
alter table orders add constraint id_positive check (id > 0) not valid;
-- migration:
alter table orders validate constraint total_positive;
alter table orders validate constraint id_positive;

-- good: two columns in one statement
alter table orders add column note text, add column source text;

-- good: two constraints validated in one statement
-- setup:
alter table orders add constraint total_positive check (total >= 0) not valid;
alter table orders add constraint id_positive check (id > 0) not valid;
-- migration:
alter table orders validate constraint total_positive, validate constraint id_positive;

-- good: several on a table made in the same migration
create table invoice (id int primary key);
alter table invoice add column total int;
alter table invoice add column note text;
