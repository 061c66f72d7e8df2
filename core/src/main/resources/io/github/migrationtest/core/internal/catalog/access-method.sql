-- if exists: select from pg_catalog.pg_am where oid >= 16384
select 'pg_am:' || m.oid as _id,
       m.amname as _name,
       case m.amtype when 't' then 'TABLE' else 'INDEX' end as type,
       m.amhandler::regproc::text as handler
from pg_am m
where m.oid >= 16384
