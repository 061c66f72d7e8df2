-- if exists: select from pg_catalog.pg_default_acl
select 'pg_default_acl:' || d.oid as _id,
       'pg_namespace:' || nullif(d.defaclnamespace, 0) as _parent,
       'for ' || case d.defaclobjtype
                     when 'r' then 'tables' when 'S' then 'sequences' when 'f' then 'functions'
                     when 'T' then 'types' when 'n' then 'schemas' when 'L' then 'large objects'
                     else d.defaclobjtype::text
                 end
              || ' created by ' || quote_ident(pg_get_userbyid(d.defaclrole))
              || coalesce(' in schema ' || nullif(d.defaclnamespace, 0)::regnamespace, '') as _name,
       d.defaclacl::text[] as _acl
from pg_default_acl d
