-- if exists: select from pg_catalog.pg_transform
select 'pg_transform:' || t.oid as _id,
       'FOR ' || format_type(t.trftype, null) || ' LANGUAGE ' || quote_ident(l.lanname) as _name,
       nullif(t.trffromsql, 0)::regprocedure::text as "from SQL function",
       nullif(t.trftosql, 0)::regprocedure::text as "to SQL function"
from pg_transform t
join pg_language l on l.oid = t.trflang
