select 'pg_class:' || c.oid as _id,
       'pg_namespace:' || c.relnamespace as _schema,
       'pg_class:' || d.refobjid || ':' || d.refobjsubid as _parent,
       c.relname as _name,
       pg_get_userbyid(c.relowner) as owner,
       coalesce(c.relacl, acldefault('s', c.relowner))::text[] as _acl,
       c.relpersistence = 'u' as "UNLOGGED",
       format_type(s.seqtypid, null) as type,
       s.seqstart as start,
       s.seqincrement as increment,
       s.seqmin as minimum,
       s.seqmax as maximum,
       s.seqcache as cache,
       s.seqcycle as "CYCLE",
       d.refobjid::regclass || '.' || quote_ident(a.attname) as "owning column"
from pg_sequence s
join pg_class c on c.oid = s.seqrelid
left join pg_depend d
    on d.classid = 'pg_class'::regclass
    and d.objid = c.oid
    and d.objsubid = 0
    and d.refclassid = 'pg_class'::regclass
    and d.deptype in ('a', 'i')
left join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
where c.oid >= 16384
