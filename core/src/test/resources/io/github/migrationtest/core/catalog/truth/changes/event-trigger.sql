-- case: event trigger
create function note() returns event_trigger language plpgsql as 'begin end';
-- change
create event trigger note_ddl on ddl_command_end when tag in ('CREATE TABLE') execute function note();
-- gives: event trigger note_ddl is new

-- case: event trigger disabled
create function note() returns event_trigger language plpgsql as 'begin end';
create event trigger note_ddl on ddl_command_end execute function note();
-- change
alter event trigger note_ddl disable;
-- gives: event trigger note_ddl: state changed from enabled to disabled

-- case: event trigger dropped
create function note() returns event_trigger language plpgsql as 'begin end';
create event trigger note_ddl on ddl_command_end execute function note();
-- change
drop event trigger note_ddl;
-- gives: event trigger note_ddl is missing

-- case: event of an event trigger
create function note() returns event_trigger language plpgsql as 'begin end';
create event trigger note_ddl on ddl_command_end execute function note();
-- change
drop event trigger note_ddl;
create event trigger note_ddl on sql_drop execute function note();
-- gives: event trigger note_ddl: event changed from ddl_command_end to sql_drop

-- case: tags of an event trigger
create function note() returns event_trigger language plpgsql as 'begin end';
create event trigger note_ddl on ddl_command_end execute function note();
-- change
drop event trigger note_ddl;
create event trigger note_ddl on ddl_command_end when tag in ('DROP TABLE', 'CREATE TABLE') execute function note();
-- gives: event trigger note_ddl: tags is new: CREATE TABLE, DROP TABLE

-- case: function of an event trigger
create function note() returns event_trigger language plpgsql as 'begin end';
create event trigger note_ddl on ddl_command_end execute function note();
create function log_it() returns event_trigger language plpgsql as 'begin end';
-- change
drop event trigger note_ddl;
create event trigger note_ddl on ddl_command_end execute function log_it();
-- gives: event trigger note_ddl: function changed from public.note to public.log_it

-- case: event trigger always
create function note() returns event_trigger language plpgsql as 'begin end';
create event trigger note_ddl on ddl_command_end execute function note();
-- change
alter event trigger note_ddl enable always;
-- gives: event trigger note_ddl: state changed from enabled to always

-- case: owner of an event trigger
create function note() returns event_trigger language plpgsql as 'begin end';
create event trigger note_ddl on ddl_command_end execute function note();
create role boss superuser;
-- change
alter event trigger note_ddl owner to boss;
-- gives: event trigger note_ddl: owner changed from postgres to boss

-- case: comment on an event trigger
create function note() returns event_trigger language plpgsql as 'begin end';
create event trigger note_ddl on ddl_command_end execute function note();
-- change
comment on event trigger note_ddl is 'audit';
-- gives: event trigger note_ddl: comment is new: audit
