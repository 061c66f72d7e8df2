-- if exists: select from pg_catalog.pg_opclass where oid >= 16384
select 'pg_opclass:' || c.oid as _id,
       'pg_namespace:' || c.opcnamespace as _schema,
       c.opcname as _name,
       m.amname as _arguments,
       pg_get_userbyid(c.opcowner) as owner,
       format_type(c.opcintype, null) as type,
       c.opcdefault as "DEFAULT",
       format_type(nullif(c.opckeytype, 0), null) as "storage type",
       f.opfnamespace::regnamespace || '.' || quote_ident(f.opfname) as "operator family"
from pg_opclass c
join pg_am m on m.oid = c.opcmethod
join pg_opfamily f on f.oid = c.opcfamily
where c.oid >= 16384
