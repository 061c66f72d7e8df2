select 'pg_type:' || t.oid as _id,
       'pg_namespace:' || t.typnamespace as _schema,
       t.typname as _name,
       pg_get_userbyid(t.typowner) as owner,
       coalesce(t.typacl, acldefault('T', t.typowner))::text[] as _acl,
       format_type(t.typbasetype, t.typtypmod) as type,
       t.typnotnull as "NOT NULL",
       t.typdefault as "default",
       case when t.typcollation <> b.typcollation then t.typcollation::regcollation::text end as collation
from pg_type t
join pg_type b on b.oid = t.typbasetype
where t.typtype = 'd'
  and t.oid >= 16384
