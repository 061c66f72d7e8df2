-- if exists: select from pg_catalog.pg_ts_template where oid >= 16384
select 'pg_ts_template:' || t.oid as _id,
       'pg_namespace:' || t.tmplnamespace as _schema,
       t.tmplname as _name,
       t.tmpllexize::regproc::text as "lexize function",
       nullif(t.tmplinit, 0)::regproc::text as "init function"
from pg_ts_template t
where t.oid >= 16384
