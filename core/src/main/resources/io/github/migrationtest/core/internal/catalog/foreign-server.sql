-- if exists: select from pg_catalog.pg_foreign_server
select 'pg_foreign_server:' || s.oid as _id,
       s.srvname as _name,
       pg_get_userbyid(s.srvowner) as owner,
       coalesce(s.srvacl, acldefault('S', s.srvowner))::text[] as _acl,
       quote_ident(w.fdwname) as "foreign-data wrapper",
       s.srvtype as type,
       s.srvversion as version,
       s.srvoptions as "_masked options"
from pg_foreign_server s
join pg_foreign_data_wrapper w on w.oid = s.srvfdw
