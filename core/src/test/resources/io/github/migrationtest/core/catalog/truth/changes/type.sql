-- case: enum left over
-- change
create type status as enum ('new', 'paid');
-- gives: enum public.status is new

-- case: enum label added
create type status as enum ('new', 'paid');
-- change
alter type status add value 'packed' before 'paid';
-- gives: enum public.status: labels changed from 'new', 'paid' to 'new', 'packed', 'paid'

-- case: enum label renamed
create type status as enum ('new', 'paid');
-- change
alter type status rename value 'new' to 'it''s new';
-- gives: enum public.status: labels changed from 'new', 'paid' to 'it''s new', 'paid'

-- case: domain constraint
create domain email as text constraint has_at check (value like '%@%');
-- change
alter domain email drop constraint has_at;
-- gives: domain constraint has_at on public.email is missing: CHECK ((VALUE ~~ '%@%'::text))

-- case: domain dropped with its constraint
create domain email as text constraint has_at check (value like '%@%');
-- change
drop domain email;
-- gives: domain public.email is missing

-- case: domain type
create domain email as text;
-- change
drop domain email;
create domain email as varchar(40);
-- gives: domain public.email: type changed from text to character varying(40)

-- case: composite type
create type address as (street text, town text);
-- change
alter type address add attribute zip varchar(10);
-- gives: composite type public.address: attributes changed from street text, town text to street text, town text, zip character varying(10)

-- case: range type
-- change
create type float_range as range (subtype = float8);
-- gives: range type public.float_range is new

-- case: type privilege
create type status as enum ('new');
-- change
revoke usage on type status from public;
-- gives: enum public.status: grant to PUBLIC is missing: USAGE

-- case: enum dropped
create type status as enum ('new');
-- change
drop type status;
-- gives: enum public.status is missing

-- case: enum order
create type status as enum ('new', 'paid');
-- change
drop type status;
create type status as enum ('paid', 'new');
-- gives: enum public.status: labels changed from 'new', 'paid' to 'paid', 'new'

-- case: enum owner
create type status as enum ('new');
-- change
alter type status owner to app;
-- gives: enum public.status: owner changed from postgres to app

-- case: enum comment
create type status as enum ('new');
-- change
comment on type status is 'of an order';
-- gives: enum public.status: comment is new: of an order

-- case: domain default
create domain email as text;
-- change
alter domain email set default 'none';
-- gives: domain public.email: default is new: 'none'::text

-- case: domain not null
create domain email as text;
-- change
alter domain email set not null;
-- gives: domain public.email: NOT NULL is new

-- case: domain collation
create domain email as text;
-- change
drop domain email;
create domain email as text collate "C";
-- gives: domain public.email: collation is new: "C"

-- case: domain constraint added
create domain email as text;
-- change
alter domain email add constraint has_at check (value like '%@%');
-- gives: domain constraint has_at on public.email is new: CHECK ((VALUE ~~ '%@%'::text))

-- case: domain constraint not valid
create domain email as text constraint has_at check (value like '%@%');
-- change
alter domain email drop constraint has_at;
alter domain email add constraint has_at check (value like '%@%') not valid;
-- gives: domain constraint has_at on public.email: definition changed from CHECK ((VALUE ~~ '%@%'::text)) to CHECK ((VALUE ~~ '%@%'::text)) NOT VALID

-- case: comment on a domain's constraint
create domain email as text constraint has_at check (value like '%@%');
-- change
comment on constraint has_at on domain email is 'roughly';
-- gives: domain constraint has_at on public.email: comment is new: roughly

-- case: domain owner
create domain email as text;
-- change
alter domain email owner to app;
-- gives: domain public.email: owner changed from postgres to app

-- case: domain comment
create domain email as text;
-- change
comment on domain email is 'an address';
-- gives: domain public.email: comment is new: an address

-- case: domain privilege
create domain email as text;
-- change
revoke usage on domain email from public;
-- gives: domain public.email: grant to PUBLIC is missing: USAGE

-- case: composite type dropped
create type address as (street text);
-- change
drop type address;
-- gives: composite type public.address is missing

-- case: attribute dropped
create type address as (street text, town text);
-- change
alter type address drop attribute town;
-- gives: composite type public.address: attributes changed from street text, town text to street text

-- case: attribute type
create type address as (street text, zip int);
-- change
alter type address alter attribute zip type bigint;
-- gives: composite type public.address: attributes changed from street text, zip integer to street text, zip bigint

-- case: attribute collation
create type address as (street text);
-- change
alter type address alter attribute street type text collate "C";
-- gives: composite type public.address: attributes changed from street text to street text COLLATE "C"

-- case: attribute renamed
create type address as (street text);
-- change
alter type address rename attribute street to road;
-- gives: composite type public.address: attributes changed from street text to road text

-- case: attribute comment
create type address as (street text, town text);
-- change
comment on column address.town is 'or village';
-- gives: composite type public.address: attribute comments is new: town: or village

-- case: composite type comment
create type address as (street text);
-- change
comment on type address is 'for parcels';
-- gives: composite type public.address: comment is new: for parcels

-- case: composite type owner
create type address as (street text);
-- change
alter type address owner to app;
-- gives: composite type public.address: owner changed from postgres to app

-- case: range subtype
create type period as range (subtype = float8);
-- change
drop type period;
create type period as range (subtype = float4);
-- gives: range type public.period: subtype changed from double precision to real

-- case: range collation
create type words as range (subtype = text);
-- change
drop type words;
create type words as range (subtype = text, collation = "C");
-- gives: range type public.words: collation is new: "C"

-- case: range operator class
create type words as range (subtype = text);
-- change
drop type words;
create type words as range (subtype = text, subtype_opclass = text_pattern_ops);
-- gives: range type public.words: operator class is new: pg_catalog.text_pattern_ops

-- case: range difference function
create type period as range (subtype = float8);
-- change
drop type period;
create type period as range (subtype = float8, subtype_diff = float8mi);
-- gives: range type public.period: difference function is new: float8mi

-- case (since 14): name of a multirange
create type period as range (subtype = float8);
-- change
drop type period;
create type period as range (subtype = float8, multirange_type_name = periods);
-- gives: range type public.period: multirange type changed from public.period_multirange to public.periods

-- case: range owner
create type period as range (subtype = float8);
-- change
alter type period owner to app;
-- gives: range type public.period: owner changed from postgres to app

-- case: range comment
create type period as range (subtype = float8);
-- change
comment on type period is 'of time';
-- gives: range type public.period: comment is new: of time

-- case: shell type
-- change
create type length;
-- gives: base type public.length is new

-- case: base type dropped
create type length;
create function length_in(cstring) returns length language internal immutable strict as 'textin';
create function length_out(length) returns cstring language internal immutable strict as 'textout';
create type length (input = length_in, output = length_out, internallength = variable);
-- change
drop type length cascade;
-- gives: base type public.length is missing
-- gives: function public.length_in(cstring) is missing
-- gives: function public.length_out(public.length) is missing

-- case: storage of a base type
create type length;
create function length_in(cstring) returns length language internal immutable strict as 'textin';
create function length_out(length) returns cstring language internal immutable strict as 'textout';
create type length (input = length_in, output = length_out, internallength = variable);
-- change
drop type length cascade;
create type length;
create function length_in(cstring) returns length language internal immutable strict as 'textin';
create function length_out(length) returns cstring language internal immutable strict as 'textout';
create type length (input = length_in, output = length_out, internallength = variable, storage = extended);
-- gives: base type public.length: storage changed from PLAIN to EXTENDED

-- case: alignment of a base type
create type length;
create function length_in(cstring) returns length language internal immutable strict as 'textin';
create function length_out(length) returns cstring language internal immutable strict as 'textout';
create type length (input = length_in, output = length_out, internallength = variable);
-- change
drop type length cascade;
create type length;
create function length_in(cstring) returns length language internal immutable strict as 'textin';
create function length_out(length) returns cstring language internal immutable strict as 'textout';
create type length (input = length_in, output = length_out, internallength = variable, alignment = double);
-- gives: base type public.length: alignment changed from int4 to double

-- case: default of a base type
create type length;
create function length_in(cstring) returns length language internal immutable strict as 'textin';
create function length_out(length) returns cstring language internal immutable strict as 'textout';
create type length (input = length_in, output = length_out, internallength = variable);
-- change
drop type length cascade;
create type length;
create function length_in(cstring) returns length language internal immutable strict as 'textin';
create function length_out(length) returns cstring language internal immutable strict as 'textout';
create type length (input = length_in, output = length_out, internallength = variable, default = 'none');
-- gives: base type public.length: default is new: none

-- case: delimiter of a base type
create type length;
create function length_in(cstring) returns length language internal immutable strict as 'textin';
create function length_out(length) returns cstring language internal immutable strict as 'textout';
create type length (input = length_in, output = length_out, internallength = variable);
-- change
drop type length cascade;
create type length;
create function length_in(cstring) returns length language internal immutable strict as 'textin';
create function length_out(length) returns cstring language internal immutable strict as 'textout';
create type length (input = length_in, output = length_out, internallength = variable, delimiter = ';');
-- gives: base type public.length: delimiter changed from , to ;

-- case: category of a base type
create type length;
create function length_in(cstring) returns length language internal immutable strict as 'textin';
create function length_out(length) returns cstring language internal immutable strict as 'textout';
create type length (input = length_in, output = length_out, internallength = variable);
-- change
drop type length cascade;
create type length;
create function length_in(cstring) returns length language internal immutable strict as 'textin';
create function length_out(length) returns cstring language internal immutable strict as 'textout';
create type length (input = length_in, output = length_out, internallength = variable, category = 'S');
-- gives: base type public.length: category changed from U to S

-- case: preferred base type
create type length;
create function length_in(cstring) returns length language internal immutable strict as 'textin';
create function length_out(length) returns cstring language internal immutable strict as 'textout';
create type length (input = length_in, output = length_out, internallength = variable, category = 'S');
-- change
drop type length cascade;
create type length;
create function length_in(cstring) returns length language internal immutable strict as 'textin';
create function length_out(length) returns cstring language internal immutable strict as 'textout';
create type length (input = length_in, output = length_out, internallength = variable, category = 'S', preferred = true);
-- gives: base type public.length: PREFERRED is new

-- case: collatable base type
create type length;
create function length_in(cstring) returns length language internal immutable strict as 'textin';
create function length_out(length) returns cstring language internal immutable strict as 'textout';
create type length (input = length_in, output = length_out, internallength = variable);
-- change
drop type length cascade;
create type length;
create function length_in(cstring) returns length language internal immutable strict as 'textin';
create function length_out(length) returns cstring language internal immutable strict as 'textout';
create type length (input = length_in, output = length_out, internallength = variable, collatable = true);
-- gives: base type public.length: COLLATABLE is new

-- case: owner of a base type
create type length;
create function length_in(cstring) returns length language internal immutable strict as 'textin';
create function length_out(length) returns cstring language internal immutable strict as 'textout';
create type length (input = length_in, output = length_out, internallength = variable);
-- change
alter type length owner to app;
-- gives: base type public.length: owner changed from postgres to app

-- case: privilege on a base type
create type length;
create function length_in(cstring) returns length language internal immutable strict as 'textin';
create function length_out(length) returns cstring language internal immutable strict as 'textout';
create type length (input = length_in, output = length_out, internallength = variable);
-- change
revoke usage on type length from public;
-- gives: base type public.length: grant to PUBLIC is missing: USAGE

-- case: comment on a base type
create type length;
create function length_in(cstring) returns length language internal immutable strict as 'textin';
create function length_out(length) returns cstring language internal immutable strict as 'textout';
create type length (input = length_in, output = length_out, internallength = variable);
-- change
comment on type length is 'in inches';
-- gives: base type public.length: comment is new: in inches

-- case: receive function of a base type
create type length;
create function length_in(cstring) returns length language internal immutable strict as 'textin';
create function length_out(length) returns cstring language internal immutable strict as 'textout';
create type length (input = length_in, output = length_out, internallength = variable);
-- change
create function length_recv(internal) returns length language internal immutable strict as 'textrecv';
alter type length set (receive = length_recv);
-- gives: base type public.length: receive function is new: public.length_recv
-- gives: function public.length_recv(internal) is new
