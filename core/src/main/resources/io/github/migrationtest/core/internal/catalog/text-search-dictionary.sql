-- if exists: select from pg_catalog.pg_ts_dict where oid >= 16384
select 'pg_ts_dict:' || d.oid as _id,
       'pg_namespace:' || d.dictnamespace as _schema,
       d.dictname as _name,
       pg_get_userbyid(d.dictowner) as owner,
       t.tmplnamespace::regnamespace || '.' || quote_ident(t.tmplname) as template,
       d.dictinitoption as options
from pg_ts_dict d
join pg_ts_template t on t.oid = d.dicttemplate
where d.oid >= 16384
