select 'pg_namespace:' || n.oid as _id,
       n.nspname as _name,
       pg_get_userbyid(n.nspowner) as owner,
       coalesce(n.nspacl, acldefault('n', n.nspowner))::text[] as _acl
from pg_namespace n
where n.nspname !~ '^pg_'
  and n.nspname <> 'information_schema'
