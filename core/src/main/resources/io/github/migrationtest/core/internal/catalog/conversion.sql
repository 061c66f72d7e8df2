-- if exists: select from pg_catalog.pg_conversion where oid >= 16384
select 'pg_conversion:' || c.oid as _id,
       'pg_namespace:' || c.connamespace as _schema,
       c.conname as _name,
       pg_get_userbyid(c.conowner) as owner,
       pg_encoding_to_char(c.conforencoding) as "source encoding",
       pg_encoding_to_char(c.contoencoding) as "destination encoding",
       c.conproc::regproc::text as function,
       c.condefault as "DEFAULT"
from pg_conversion c
where c.oid >= 16384
