-- if exists: select from pg_catalog.pg_type where oid >= 16384 and (typtype = 'b' and typcategory <> 'A' or not typisdefined)
select 'pg_type:' || t.oid as _id,
       'pg_namespace:' || t.typnamespace as _schema,
       t.typname as _name,
       pg_get_userbyid(t.typowner) as owner,
       coalesce(t.typacl, acldefault('T', t.typowner))::text[] as _acl,
       not t.typisdefined as "SHELL",
       nullif(t.typinput, 0)::regproc::text as "input function",
       nullif(t.typoutput, 0)::regproc::text as "output function",
       nullif(t.typreceive, 0)::regproc::text as "receive function",
       nullif(t.typsend, 0)::regproc::text as "send function",
       nullif(t.typmodin, 0)::regproc::text as "type modifier input function",
       nullif(t.typmodout, 0)::regproc::text as "type modifier output function",
       nullif(t.typanalyze, 0)::regproc::text as "analyze function",
       nullif(t.typsubscript, 0)::regproc::text as "subscript function", -- since 14
       case t.typlen when -1 then 'variable' else t.typlen::text end as "internal length",
       t.typbyval as "PASSEDBYVALUE",
       case t.typalign when 'c' then 'char' when 's' then 'int2' when 'i' then 'int4' else 'double' end as alignment,
       case t.typstorage
           when 'p' then 'PLAIN' when 'm' then 'MAIN' when 'e' then 'EXTERNAL' else 'EXTENDED'
       end as storage,
       t.typcategory::text as category,
       t.typispreferred as "PREFERRED",
       t.typdefault as "default",
       format_type(nullif(t.typelem, 0), null) as element,
       t.typdelim::text as delimiter,
       t.typcollation <> 0 as "COLLATABLE"
from pg_type t
where t.oid >= 16384
  and (t.typtype = 'b' and t.typcategory <> 'A' or not t.typisdefined)
