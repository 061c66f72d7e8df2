select 'pg_type:' || t.oid as _id,
       'pg_namespace:' || t.typnamespace as _schema,
       t.typname as _name,
       pg_get_userbyid(t.typowner) as owner,
       coalesce(t.typacl, acldefault('T', t.typowner))::text[] as _acl,
       (select string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder)
        from pg_enum e
        where e.enumtypid = t.oid) as labels,
       array(select e.enumlabel::text
             from pg_enum e
             where e.enumtypid = t.oid
             order by e.enumsortorder) as _labels
from pg_type t
where t.typtype = 'e'
  and t.oid >= 16384
