select 'pg_parameter_acl:' || p.oid as _id,
       p.parname as _name,
       p.paracl::text[] as _acl
from pg_parameter_acl p -- since 15
from (select 0 as oid, '' as parname, '{}'::text[] as paracl where false) p -- before 15
where p.paracl is not null
