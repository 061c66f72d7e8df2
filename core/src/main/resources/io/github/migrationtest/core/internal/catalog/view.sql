select 'pg_class:' || c.oid as _id,
       'pg_namespace:' || c.relnamespace as _schema,
       case c.relkind when 'm' then 'materialized-view' end as _kind,
       c.relname as _name,
       pg_get_userbyid(c.relowner) as owner,
       coalesce(c.relacl, acldefault('r', c.relowner))::text[] as _acl,
       pg_get_viewdef(c.oid) as definition,
       c.relkind = 'm' and not c.relispopulated as "WITH NO DATA",
       (select string_agg(o, ', ' order by o) from unnest(c.reloptions) o) as options,
       (select m.amname from pg_am m where m.oid = c.relam and m.amname <> 'heap') as "access method",
       (select s.spcname from pg_tablespace s where s.oid = c.reltablespace) as tablespace
from pg_class c
where c.relkind in ('v', 'm')
  and c.oid >= 16384
