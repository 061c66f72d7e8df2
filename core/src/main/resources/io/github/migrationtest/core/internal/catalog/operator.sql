-- if exists: select from pg_catalog.pg_operator where oid >= 16384
select 'pg_operator:' || o.oid as _id,
       'pg_namespace:' || o.oprnamespace as _schema,
       o.oprname as _name,
       coalesce(format_type(nullif(o.oprleft, 0), null), 'NONE') || ', '
           || coalesce(format_type(nullif(o.oprright, 0), null), 'NONE') as _arguments,
       pg_get_userbyid(o.oprowner) as owner,
       nullif(o.oprcode, 0)::regproc::text as function,
       nullif(o.oprcom, 0)::regoperator::text as commutator,
       nullif(o.oprnegate, 0)::regoperator::text as negator,
       nullif(o.oprrest, 0)::regproc::text as "restriction estimator",
       nullif(o.oprjoin, 0)::regproc::text as "join estimator",
       o.oprcanhash as "HASHES",
       o.oprcanmerge as "MERGES"
from pg_operator o
where o.oid >= 16384
