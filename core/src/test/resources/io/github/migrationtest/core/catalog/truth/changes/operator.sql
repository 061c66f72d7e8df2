-- case: cast added
create type status as enum ('new');
create function rank_of(status) returns int language sql as 'select 1';
-- change
create cast (status as int) with function rank_of(status);
-- gives: cast (public.status AS integer) is new

-- case: cast dropped
create type status as enum ('new');
create function rank_of(status) returns int language sql as 'select 1';
create cast (status as int) with function rank_of(status);
-- change
drop cast (status as int);
-- gives: cast (public.status AS integer) is missing

-- case: context of a cast
create type status as enum ('new');
create function rank_of(status) returns int language sql as 'select 1';
create cast (status as int) with function rank_of(status);
-- change
drop cast (status as int);
create cast (status as int) with function rank_of(status) as assignment;
-- gives: cast (public.status AS integer): context changed from EXPLICIT to ASSIGNMENT

-- case: implicit cast
create type status as enum ('new');
create function rank_of(status) returns int language sql as 'select 1';
create cast (status as int) with function rank_of(status);
-- change
drop cast (status as int);
create cast (status as int) with function rank_of(status) as implicit;
-- gives: cast (public.status AS integer): context changed from EXPLICIT to IMPLICIT

-- case: method of a cast
create type status as enum ('new');
create function rank_of(status) returns int language sql as 'select 1';
create cast (status as int) with function rank_of(status);
-- change
drop cast (status as int);
create cast (status as int) with inout;
-- gives: cast (public.status AS integer): method changed from WITH FUNCTION public.rank_of(public.status) to WITH INOUT

-- case: comment on a cast
create type status as enum ('new');
create function rank_of(status) returns int language sql as 'select 1';
create cast (status as int) with function rank_of(status);
-- change
comment on cast (status as int) is 'rank';
-- gives: cast (public.status AS integer): comment is new: rank

-- case: operator added
-- change
create operator === (leftarg = int, rightarg = int, function = int4eq);
-- gives: operator public.===(integer, integer) is new

-- case: operator dropped
create operator === (leftarg = int, rightarg = int, function = int4eq);
-- change
drop operator === (int, int);
-- gives: operator public.===(integer, integer) is missing

-- case: function of an operator
create operator === (leftarg = int, rightarg = int, function = int4eq);
-- change
drop operator === (int, int);
create operator === (leftarg = int, rightarg = int, function = int4ne);
-- gives: operator public.===(integer, integer): function changed from int4eq to int4ne

-- case: commutator of an operator
create operator === (leftarg = int, rightarg = int, function = int4eq);
-- change
drop operator === (int, int);
create operator === (leftarg = int, rightarg = int, function = int4eq, commutator = ===);
-- gives: operator public.===(integer, integer): commutator is new: public.===(integer,integer)

-- case: hashes of an operator
create operator === (leftarg = int, rightarg = int, function = int4eq, commutator = ===);
-- change
drop operator === (int, int);
create operator === (leftarg = int, rightarg = int, function = int4eq, commutator = ===, hashes);
-- gives: operator public.===(integer, integer): HASHES is new

-- case: merges of an operator
create operator === (leftarg = int, rightarg = int, function = int4eq, commutator = ===);
-- change
drop operator === (int, int);
create operator === (leftarg = int, rightarg = int, function = int4eq, commutator = ===, merges);
-- gives: operator public.===(integer, integer): MERGES is new

-- case: restriction estimator of an operator
create operator === (leftarg = int, rightarg = int, function = int4eq);
-- change
alter operator === (int, int) set (restrict = eqsel);
-- gives: operator public.===(integer, integer): restriction estimator is new: eqsel

-- case: negator of an operator
create operator === (leftarg = int, rightarg = int, function = int4eq);
-- change
create operator !== (leftarg = int, rightarg = int, function = int4ne, negator = ===);
-- gives: operator public.!==(integer, integer) is new
-- gives: operator public.===(integer, integer): negator is new: public.!==(integer,integer)

-- case: join estimator of an operator
create operator === (leftarg = int, rightarg = int, function = int4eq);
-- change
alter operator === (int, int) set (join = eqjoinsel);
-- gives: operator public.===(integer, integer): join estimator is new: eqjoinsel

-- case: prefix operator
-- change
create operator |+| (rightarg = int, function = int4up);
-- gives: operator public.|+|(NONE, integer) is new

-- case: owner of an operator
create operator === (leftarg = int, rightarg = int, function = int4eq);
-- change
alter operator === (int, int) owner to app;
-- gives: operator public.===(integer, integer): owner changed from postgres to app

-- case: comment on an operator
create operator === (leftarg = int, rightarg = int, function = int4eq);
-- change
comment on operator === (int, int) is 'equal';
-- gives: operator public.===(integer, integer): comment is new: equal

-- case: operator class added, its family with it
-- change
create operator class reverse for type int using btree as operator 1 >, operator 2 >=, operator 3 =, operator 4 <=, operator 5 <, function 1 btint4cmp(int, int);
-- gives: operator family public.reverse USING btree is new
-- gives: operator class public.reverse USING btree is new

-- case: operator class dropped
create operator class reverse for type int using btree as operator 1 >, operator 2 >=, operator 3 =, operator 4 <=, operator 5 <, function 1 btint4cmp(int, int);
-- change
drop operator class reverse using btree;
-- gives: operator family public.reverse USING btree: function 1 for integer, integer is missing: btint4cmp(integer,integer)
-- gives: operator family public.reverse USING btree: operator 1 for integer, integer is missing: >(integer,integer)
-- gives: operator family public.reverse USING btree: operator 2 for integer, integer is missing: >=(integer,integer)
-- gives: operator family public.reverse USING btree: operator 3 for integer, integer is missing: =(integer,integer)
-- gives: operator family public.reverse USING btree: operator 4 for integer, integer is missing: <=(integer,integer)
-- gives: operator family public.reverse USING btree: operator 5 for integer, integer is missing: <(integer,integer)
-- gives: operator class public.reverse USING btree is missing

-- case: owner of an operator class
create operator class reverse for type int using btree as operator 1 >, operator 2 >=, operator 3 =, operator 4 <=, operator 5 <, function 1 btint4cmp(int, int);
-- change
alter operator class reverse using btree owner to app;
-- gives: operator class public.reverse USING btree: owner changed from postgres to app

-- case: comment on an operator class
create operator class reverse for type int using btree as operator 1 >, operator 2 >=, operator 3 =, operator 4 <=, operator 5 <, function 1 btint4cmp(int, int);
-- change
comment on operator class reverse using btree is 'backwards';
-- gives: operator class public.reverse USING btree: comment is new: backwards

-- case: type that an operator class keeps
create operator class shape for type point using gist as operator 1 <<, storage box;
-- change
drop operator family shape using gist;
create operator class shape for type point using gist as operator 1 <<;
-- gives: operator class public.shape USING gist: storage type is missing: box

-- case: operator family added
-- change
create operator family shapes using gist;
-- gives: operator family public.shapes USING gist is new

-- case: operator of a family
create operator family shapes using gist;
-- change
alter operator family shapes using gist add operator 1 <<(point, point);
-- gives: operator family public.shapes USING gist: operator 1 for point, point is new: <<(point,point)

-- case: ordering operator of a family
create operator family shapes using gist;
-- change
alter operator family shapes using gist add operator 15 <->(point, point) for order by float_ops;
-- gives: operator family public.shapes USING gist: operator 15 for point, point is new: <->(point,point) FOR ORDER BY pg_catalog.float_ops

-- case: function of a family
create operator family shapes using gist;
-- change
alter operator family shapes using gist add function 8 (point, point) gist_point_distance(internal, point, smallint, oid, internal);
-- gives: operator family public.shapes USING gist: function 8 for point, point is new: gist_point_distance(internal,point,smallint,oid,internal)

-- case: owner of an operator family
create operator family shapes using gist;
-- change
alter operator family shapes using gist owner to app;
-- gives: operator family public.shapes USING gist: owner changed from postgres to app

-- case: comment on an operator family
create operator family shapes using gist;
-- change
comment on operator family shapes using gist is 'flat';
-- gives: operator family public.shapes USING gist: comment is new: flat
