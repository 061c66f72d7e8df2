-- given
create table old_log (at timestamp, message text, source text);
insert into old_log select '2023-01-01', 'old', 'disk' from generate_series(1, 300);

-- case: inherits
-- statement
alter table old_log inherit log;
-- gives: locks old_log: ACCESS EXCLUSIVE
-- gives: locks log: SHARE UPDATE EXCLUSIVE

-- case: no longer inherits
alter table old_log inherit log;
-- statement
alter table old_log no inherit log;
-- gives: locks old_log: ACCESS EXCLUSIVE
-- gives: locks log: ACCESS SHARE

-- case: child created
-- statement
create table new_log (source text) inherits (log);
-- gives: locks log: SHARE UPDATE EXCLUSIVE

-- case: check added with its children
alter table old_log inherit log;
-- statement
alter table log add check (message <> '');
-- gives: locks log: ACCESS EXCLUSIVE
-- gives: locks old_log: ACCESS EXCLUSIVE
-- gives: scans log
-- gives: scans old_log

-- case: check added without its children
alter table old_log inherit log;
-- statement
alter table only log add check (message <> '') no inherit;
-- gives: locks log: ACCESS EXCLUSIVE
-- gives: scans log

-- case: of a type
create type log_line as (at timestamp, message text);
-- statement
alter table log of log_line;
-- gives: locks log: ACCESS EXCLUSIVE
-- gives: locks log_line: ACCESS SHARE

-- case: no longer of a type
create type log_line as (at timestamp, message text);
alter table log of log_line;
-- statement
alter table log not of;
-- gives: locks log: ACCESS EXCLUSIVE
