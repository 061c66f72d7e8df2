-- rule: backfill-in-one-transaction
-- each begins:
set lock_timeout = '2s';
set statement_timeout = '10min';

-- setup:
alter table orders add column note text;

-- bad: all rows
update orders set note = status;

-- bad: all rows in parts, with one commit at the end
do $$ begin
    for batch in 0..3 loop
        update orders set note = status where id > batch * 500 and id <= batch * 500 + 500;
    end loop;
end $$;

-- bad: all rows deleted
delete from log;

-- good: parts with commits
-- autocommit
do $$ begin
    for batch in 0..3 loop
        update orders set note = status where id > batch * 500 and id <= batch * 500 + 500;
        commit;
    end loop;
end $$;

-- good: parts by a procedure
create procedure fill_note() language plpgsql as $$ begin
    loop
        update orders set note = status
        where id in (select id from orders where note is null and status is not null limit 500);
        exit when not found;
        commit;
    end loop;
end $$;
-- next
-- autocommit
call fill_note();

-- good: one row
update orders set note = status where id = 7;

-- good: rows of a table made in the same migration
create table helper as select id, status from orders where id < 10;
update helper set status = 'old';
