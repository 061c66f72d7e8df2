select 'pg_type:' || t.oid as _id,
       'pg_namespace:' || t.typnamespace as _schema,
       t.typname as _name,
       pg_get_userbyid(t.typowner) as owner,
       coalesce(t.typacl, acldefault('T', t.typowner))::text[] as _acl,
       (select string_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
                          || coalesce(' COLLATE ' || case when a.attcollation <> b.typcollation
                                                          then a.attcollation::regcollation::text end, ''),
                          ', ' order by a.attnum)
        from pg_attribute a
        join pg_type b on b.oid = a.atttypid
        where a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped) as attributes,
       array(select a.attname::text
             from pg_attribute a
             where a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped
             order by a.attnum) as _names,
       array(select format_type(a.atttypid, a.atttypmod)
             from pg_attribute a
             where a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped
             order by a.attnum) as _types
from pg_class c
join pg_type t on t.oid = c.reltype
where c.relkind = 'c'
  and c.oid >= 16384
