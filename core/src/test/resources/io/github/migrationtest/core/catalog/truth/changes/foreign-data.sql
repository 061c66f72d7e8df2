-- case: wrapper added
-- change
create foreign data wrapper files;
-- gives: foreign-data wrapper files is new

-- case: wrapper dropped with a server
create foreign data wrapper files;
create server disk foreign data wrapper files;
-- change
drop foreign data wrapper files cascade;
-- gives: foreign server disk is missing
-- gives: foreign-data wrapper files is missing

-- case: options of a wrapper
create foreign data wrapper files;
-- change
alter foreign data wrapper files options (add debug 'true', add api_token 'hush');
-- gives: foreign-data wrapper files: options is new: api_token=***, debug=true

-- case: validator of a wrapper
create foreign data wrapper files;
-- change
alter foreign data wrapper files validator postgresql_fdw_validator;
-- gives: foreign-data wrapper files: validator is new: postgresql_fdw_validator

-- case: handler of a wrapper
create foreign data wrapper files;
create extension file_fdw;
-- change
alter foreign data wrapper files handler file_fdw_handler;
-- gives: foreign-data wrapper files: handler is new: public.file_fdw_handler

-- case: owner of a wrapper
create foreign data wrapper files;
create role boss superuser;
-- change
alter foreign data wrapper files owner to boss;
-- gives: foreign-data wrapper files: owner changed from postgres to boss

-- case: privilege on a wrapper
create foreign data wrapper files;
-- change
grant usage on foreign data wrapper files to reader;
-- gives: foreign-data wrapper files: grant to reader is new: USAGE

-- case: comment on a wrapper
create foreign data wrapper files;
-- change
comment on foreign data wrapper files is 'flat';
-- gives: foreign-data wrapper files: comment is new: flat

-- case: server added
create foreign data wrapper files;
-- change
create server disk foreign data wrapper files;
-- gives: foreign server disk is new

-- case: server of an extension's wrapper
create extension file_fdw;
-- change
create server disk foreign data wrapper file_fdw;
-- gives: foreign server disk is new

-- case: options of a server
create foreign data wrapper files;
create server disk type 'flash' version '1' foreign data wrapper files options (host 'a');
-- change
alter server disk options (set host 'b');
-- gives: foreign server disk: options changed from host=a to host=b

-- case: version of a server
create foreign data wrapper files;
create server disk type 'flash' version '1' foreign data wrapper files options (host 'a');
-- change
alter server disk version '2';
-- gives: foreign server disk: version changed from 1 to 2

-- case: type of a server
create foreign data wrapper files;
create server disk type 'flash' version '1' foreign data wrapper files options (host 'a');
-- change
drop server disk;
create server disk type 'tape' version '1' foreign data wrapper files options (host 'a');
-- gives: foreign server disk: type changed from flash to tape

-- case: wrapper of a server
create foreign data wrapper files;
create server disk type 'flash' version '1' foreign data wrapper files options (host 'a');
create foreign data wrapper others;
-- change
drop server disk;
create server disk type 'flash' version '1' foreign data wrapper others options (host 'a');
-- gives: foreign server disk: foreign-data wrapper changed from files to others

-- case: owner of a server
create foreign data wrapper files;
create server disk type 'flash' version '1' foreign data wrapper files options (host 'a');
grant usage on foreign data wrapper files to app;
-- change
alter server disk owner to app;
-- gives: foreign server disk: owner changed from postgres to app

-- case: privilege on a server
create foreign data wrapper files;
create server disk type 'flash' version '1' foreign data wrapper files options (host 'a');
-- change
grant usage on foreign server disk to reader;
-- gives: foreign server disk: grant to reader is new: USAGE

-- case: comment on a server
create foreign data wrapper files;
create server disk type 'flash' version '1' foreign data wrapper files options (host 'a');
-- change
comment on server disk is 'slow';
-- gives: foreign server disk: comment is new: slow

-- case: user mapping added
create foreign data wrapper files;
create server disk type 'flash' version '1' foreign data wrapper files options (host 'a');
-- change
create user mapping for reader server disk options (user 'bob', password 'hush');
-- gives: user mapping for reader on foreign server disk is new

-- case: user mapping for everybody
create foreign data wrapper files;
create server disk type 'flash' version '1' foreign data wrapper files options (host 'a');
-- change
create user mapping for public server disk;
-- gives: user mapping for PUBLIC on foreign server disk is new

-- case: user mapping's options
create foreign data wrapper files;
create server disk type 'flash' version '1' foreign data wrapper files options (host 'a');
create user mapping for reader server disk options (user 'bob');
-- change
alter user mapping for reader server disk options (set user 'eve');
-- gives: user mapping for reader on foreign server disk: options changed from user=bob to user=eve

-- case: user mapping's password
create foreign data wrapper files;
create server disk type 'flash' version '1' foreign data wrapper files options (host 'a');
create user mapping for reader server disk options (user 'bob');
-- change
alter user mapping for reader server disk options (add password 'hush');
-- gives: user mapping for reader on foreign server disk: options changed from user=bob to password=***, user=bob

-- case: user mapping dropped
create foreign data wrapper files;
create server disk type 'flash' version '1' foreign data wrapper files options (host 'a');
create user mapping for reader server disk options (user 'bob');
-- change
drop user mapping for reader server disk;
-- gives: user mapping for reader on foreign server disk is missing

-- case: foreign table added
create foreign data wrapper files;
create server disk type 'flash' version '1' foreign data wrapper files options (host 'a');
-- change
create foreign table paper (id int) server disk;
-- gives: foreign table public.paper is new

-- case: foreign table dropped
create foreign data wrapper files;
create server disk type 'flash' version '1' foreign data wrapper files options (host 'a');
create foreign table paper (id int options (field '1'), name text) server disk options (path '/a');
-- change
drop foreign table paper;
-- gives: foreign table public.paper is missing

-- case: options of a foreign table
create foreign data wrapper files;
create server disk type 'flash' version '1' foreign data wrapper files options (host 'a');
create foreign table paper (id int options (field '1'), name text) server disk options (path '/a');
-- change
alter foreign table paper options (set path '/b');
-- gives: foreign table public.paper: options changed from path=/a to path=/b

-- case: server of a foreign table
create foreign data wrapper files;
create server disk type 'flash' version '1' foreign data wrapper files options (host 'a');
create foreign table paper (id int options (field '1'), name text) server disk options (path '/a');
create server tape foreign data wrapper files;
-- change
drop foreign table paper;
create foreign table paper (id int options (field '1'), name text) server tape options (path '/a');
-- gives: foreign table public.paper: foreign server changed from disk to tape

-- case: column of a foreign table added
create foreign data wrapper files;
create server disk type 'flash' version '1' foreign data wrapper files options (host 'a');
create foreign table paper (id int options (field '1'), name text) server disk options (path '/a');
-- change
alter foreign table paper add column at date;
-- gives: column public.paper.at is new: date

-- case: type of a foreign table's column
create foreign data wrapper files;
create server disk type 'flash' version '1' foreign data wrapper files options (host 'a');
create foreign table paper (id int options (field '1'), name text) server disk options (path '/a');
-- change
alter foreign table paper alter column id type bigint;
-- gives: column public.paper.id: type changed from integer to bigint

-- case: options of a foreign table's column
create foreign data wrapper files;
create server disk type 'flash' version '1' foreign data wrapper files options (host 'a');
create foreign table paper (id int options (field '1'), name text) server disk options (path '/a');
-- change
alter foreign table paper alter column id options (set field '2');
-- gives: column public.paper.id: foreign-data wrapper options changed from field=1 to field=2

-- case: check of a foreign table
create foreign data wrapper files;
create server disk type 'flash' version '1' foreign data wrapper files options (host 'a');
create foreign table paper (id int options (field '1'), name text) server disk options (path '/a');
-- change
alter foreign table paper add constraint sane check (id > 0);
-- gives: constraint sane on public.paper is new: CHECK ((id > 0))

-- case: owner of a foreign table
create foreign data wrapper files;
create server disk type 'flash' version '1' foreign data wrapper files options (host 'a');
create foreign table paper (id int options (field '1'), name text) server disk options (path '/a');
-- change
alter foreign table paper owner to app;
-- gives: foreign table public.paper: owner changed from postgres to app

-- case: privilege on a foreign table
create foreign data wrapper files;
create server disk type 'flash' version '1' foreign data wrapper files options (host 'a');
create foreign table paper (id int options (field '1'), name text) server disk options (path '/a');
-- change
grant select on paper to reader;
-- gives: foreign table public.paper: grant to reader is new: SELECT

-- case: comment on a foreign table
create foreign data wrapper files;
create server disk type 'flash' version '1' foreign data wrapper files options (host 'a');
create foreign table paper (id int options (field '1'), name text) server disk options (path '/a');
-- change
comment on foreign table paper is 'old';
-- gives: foreign table public.paper: comment is new: old

-- case: trigger on a foreign table
create foreign data wrapper files;
create server disk type 'flash' version '1' foreign data wrapper files options (host 'a');
create foreign table paper (id int options (field '1'), name text) server disk options (path '/a');
create function touch() returns trigger language plpgsql as 'begin return new; end';
-- change
create trigger touch before insert on paper for each row execute function touch();
-- gives: trigger touch on public.paper is new: CREATE TRIGGER touch BEFORE INSERT ON public.paper FOR EACH ROW EXECUTE FUNCTION public.touch()
