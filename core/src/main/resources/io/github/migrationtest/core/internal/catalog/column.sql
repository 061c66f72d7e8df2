select 'pg_class:' || a.attrelid || ':' || a.attnum as _id,
       'pg_class:' || a.attrelid as _table,
       case when a.attinhcount > 0 then
           (select 'pg_class:' || p.attrelid || ':' || p.attnum
            from pg_inherits i
            join pg_attribute p on p.attrelid = i.inhparent and p.attname = a.attname
            where i.inhrelid = a.attrelid
            order by i.inhseqno
            limit 1)
       end as _parent,
       a.attname as _name,
       a.attacl::text[] as _acl,
       format_type(a.atttypid, a.atttypmod) as type,
       a.attnotnull as "NOT NULL",
       case a.attgenerated when '' then pg_get_expr(d.adbin, d.adrelid) end as "default",
       case a.attgenerated
           when 's' then '(' || pg_get_expr(d.adbin, d.adrelid) || ') STORED'
           when 'v' then '(' || pg_get_expr(d.adbin, d.adrelid) || ') VIRTUAL'
       end as "generation expression",
       case a.attidentity when 'a' then 'ALWAYS' when 'd' then 'BY DEFAULT' end as identity,
       case when a.attcollation <> t.typcollation then a.attcollation::regcollation::text end as collation,
       case when a.attstorage <> t.typstorage then
           case a.attstorage
               when 'p' then 'PLAIN' when 'm' then 'MAIN' when 'e' then 'EXTERNAL' when 'x' then 'EXTENDED'
           end
       end as storage,
       case a.attcompression when 'p' then 'pglz' when 'l' then 'lz4' end as compression, -- since 14
       nullif(a.attstattarget, -1) as "statistics target",
       case when a.attoptions is not null then
           (select string_agg(o, ', ' order by o) from unnest(a.attoptions) o)
       end as options,
       a.attfdwoptions as "_masked foreign-data wrapper options"
from pg_attribute a
join pg_class c on c.oid = a.attrelid
join pg_type t on t.oid = a.atttypid
left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
where c.relkind in ('r', 'p', 'v', 'm', 'f')
  and a.attrelid >= 16384
  and a.attnum > 0
  and not a.attisdropped
order by a.attrelid, a.attnum
