-- rule: drops-not-null
-- each begins:
set lock_timeout = '2s';
set statement_timeout = '10min';

-- bad: column
alter table customer alter column email drop not null;

-- good: column of an empty table
-- setup:
alter table nothing alter column note set not null;
-- migration:
alter table nothing alter column note drop not null;

-- good: column that was nullable
alter table customer alter column name drop not null;
