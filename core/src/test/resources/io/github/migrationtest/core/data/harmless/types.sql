-- case: all rewritten
-- change
vacuum full zoo;

-- case: all updated
-- change
update zoo set id = id;

-- case: copied
-- change
create table zoo_new as select * from zoo;
drop table zoo;
alter table zoo_new rename to zoo;

-- case: smallint became integer
-- change
alter table zoo alter column i2 type int;

-- case: smallint became numeric
-- change
alter table zoo alter column i2 type numeric(10, 2);

-- case: smallint became double
-- change
alter table zoo alter column i2 type float8;

-- case: bigint became text
-- change
alter table zoo alter column i8 type text;

-- case: numeric became text
-- change
alter table zoo alter column n type text;

-- case: money became numeric
-- change
alter table zoo alter column m type numeric(12, 2);

-- case: real became double
-- change
alter table zoo alter column r type float8;

-- case: real became numeric
-- change
alter table zoo alter column r type numeric;

-- case: time with fewer digits that holds all
-- change
alter table zoo alter column t type time(2);

-- case: varbit longer
-- change
alter table zoo alter column vbits type varbit(8);

-- case: xml became text
-- change
alter table zoo alter column x type text;

-- case: address became text
-- change
alter table zoo alter column ip type text;

-- case: network became address
-- change
alter table zoo alter column net type inet;

-- case: hardware address of eight bytes
-- change
alter table zoo alter column mac type text;

-- case: integers became bigints in an array
-- change
alter table zoo alter column arr type bigint[];

-- case: uuid became text
-- change
alter table zoo alter column u type text;

-- case: name became text
-- change
alter table zoo alter column nm type text;

-- case: single byte became text
-- change
alter table zoo alter column ch type text;

-- case: domain became its type
-- change
alter table zoo alter column d type numeric(5, 2);

-- case: domain of another scale
-- change
create domain percentage as numeric(7, 4);
alter table zoo alter column d type percentage;

-- case: domain got a check
-- change
alter domain percent add check (value <> 50);

-- case: attribute of a row type renamed
-- change
alter type pair rename attribute b to c;
update zoo set id = id;

-- case: type renamed
-- change
alter type pair rename to couple;

-- case: json became jsonb in an array of numbers
-- change
alter table zoo alter column js type jsonb;

-- case: oid became bigint
-- change
alter table zoo alter column oids type bigint;

-- case: collation of a text
-- change
alter table zoo alter column path type text collate "POSIX";
update zoo set path = path;

-- case: text became uuid in upper case
alter table zoo add column guid text;
update zoo set guid = 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11';
-- change
alter table zoo alter column guid type uuid using guid::uuid;

-- case: text became jsonb
alter table zoo add column doc text;
update zoo set doc = '{"b":1,"a":[1,2]}';
-- change
alter table zoo alter column doc type jsonb using doc::jsonb;

-- case: text became timestamptz
alter table zoo add column at text;
update zoo set at = '2024-05-06T07:08:09Z';
-- change
alter table zoo alter column at type timestamptz using at::timestamptz;

-- case: text became boolean
alter table zoo add column flag text;
update zoo set flag = case id when 1 then 'yes' else 'no' end;
-- change
alter table zoo alter column flag type boolean using flag::boolean;

-- case: integer became boolean
alter table zoo add column flag int;
update zoo set flag = id - 1;
-- change
alter table zoo alter column flag type boolean using flag::boolean;

-- case: special floats became wider
alter table zoo add column f real;
update zoo set f = case id when 1 then 'NaN'::real else '-Infinity' end;
-- change
alter table zoo alter column f type float8;

-- case: NaN became numeric
alter table zoo add column f real;
update zoo set f = 'NaN';
-- change
alter table zoo alter column f type numeric;

-- case: object names after renaming
alter table zoo add column tab regclass;
update zoo set tab = 'zoo'::regclass;
create table spare (id int);
update zoo set tab = 'spare'::regclass where id = 2;
-- change
alter table spare rename to other;
update zoo set id = id;

-- case: compression
-- change
alter table zoo alter column ba set storage external;
vacuum full zoo;
