-- if exists: select from pg_catalog.pg_ts_parser where oid >= 16384
select 'pg_ts_parser:' || p.oid as _id,
       'pg_namespace:' || p.prsnamespace as _schema,
       p.prsname as _name,
       p.prsstart::regproc::text as "start function",
       p.prstoken::regproc::text as "gettoken function",
       p.prsend::regproc::text as "end function",
       p.prslextype::regproc::text as "lextypes function",
       nullif(p.prsheadline, 0)::regproc::text as "headline function"
from pg_ts_parser p
where p.oid >= 16384
