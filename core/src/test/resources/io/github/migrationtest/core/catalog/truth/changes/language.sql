-- case: language added
-- change
create language chat handler plpgsql_call_handler;
-- gives: language chat is new

-- case: language dropped
create language chat handler plpgsql_call_handler;
-- change
drop language chat;
-- gives: language chat is missing

-- case: trusted language
create language chat handler plpgsql_call_handler;
-- change
create or replace trusted language chat handler plpgsql_call_handler;
-- gives: language chat: TRUSTED is new

-- case: inline handler of a language
create language chat handler plpgsql_call_handler;
-- change
create or replace language chat handler plpgsql_call_handler inline plpgsql_inline_handler;
-- gives: language chat: inline handler is new: plpgsql_inline_handler

-- case: validator of a language
create language chat handler plpgsql_call_handler;
-- change
create or replace language chat handler plpgsql_call_handler validator plpgsql_validator;
-- gives: language chat: validator is new: plpgsql_validator

-- case: owner of a language
create language chat handler plpgsql_call_handler;
-- change
alter language chat owner to app;
-- gives: language chat: owner changed from postgres to app

-- case: privilege on a language
create trusted language chat handler plpgsql_call_handler;
-- change
revoke usage on language chat from public;
-- gives: language chat: grant to PUBLIC is missing: USAGE

-- case: privilege on a language of the system
-- change
revoke usage on language sql from public;
-- gives: language sql: grant to PUBLIC is missing: USAGE

-- case: comment on a language
create language chat handler plpgsql_call_handler;
-- change
comment on language chat is 'talks';
-- gives: language chat: comment is new: talks

-- case: transform added
-- change
create transform for int language sql (from sql with function prsd_lextype(internal));
-- gives: transform FOR integer LANGUAGE sql is new

-- case: transform dropped
create transform for int language sql (from sql with function prsd_lextype(internal));
-- change
drop transform for int language sql;
-- gives: transform FOR integer LANGUAGE sql is missing

-- case: functions of a transform
create transform for int language sql (from sql with function prsd_lextype(internal));
-- change
create or replace transform for int language sql (from sql with function prsd_lextype(internal), to sql with function int4recv(internal));
-- gives: transform FOR integer LANGUAGE sql: to SQL function is new: int4recv(internal)

-- case: comment on a transform
create transform for int language sql (from sql with function prsd_lextype(internal));
-- change
comment on transform for int language sql is 'none';
-- gives: transform FOR integer LANGUAGE sql: comment is new: none

-- case: access method added
-- change
create access method heap2 type table handler heap_tableam_handler;
-- gives: access method heap2 is new

-- case: access method dropped
create access method heap2 type table handler heap_tableam_handler;
-- change
drop access method heap2;
-- gives: access method heap2 is missing

-- case: type of an access method
create access method heap2 type table handler heap_tableam_handler;
-- change
drop access method heap2;
create access method heap2 type index handler bthandler;
-- gives: access method heap2: handler changed from heap_tableam_handler to bthandler
-- gives: access method heap2: type changed from TABLE to INDEX

-- case: comment on an access method
create access method heap2 type table handler heap_tableam_handler;
-- change
comment on access method heap2 is 'again';
-- gives: access method heap2: comment is new: again
