-- if exists: select from pg_catalog.pg_range where rngtypid >= 16384
select 'pg_type:' || t.oid as _id,
       'pg_namespace:' || t.typnamespace as _schema,
       t.typname as _name,
       pg_get_userbyid(t.typowner) as owner,
       coalesce(t.typacl, acldefault('T', t.typowner))::text[] as _acl,
       format_type(r.rngsubtype, null) as subtype,
       case when r.rngcollation <> s.typcollation then r.rngcollation::regcollation::text end as collation,
       (select o.opcnamespace::regnamespace || '.' || quote_ident(o.opcname)
        from pg_opclass o
        where o.oid = r.rngsubopc and not o.opcdefault) as "operator class",
       nullif(r.rngcanonical, 0)::regproc::text as "canonical function",
       nullif(r.rngsubdiff, 0)::regproc::text as "difference function",
       r.rngmultitypid::regtype::text as "multirange type" -- since 14
       null as "multirange type" -- before 14
from pg_range r
join pg_type t on t.oid = r.rngtypid
join pg_type s on s.oid = r.rngsubtype
where t.oid >= 16384
