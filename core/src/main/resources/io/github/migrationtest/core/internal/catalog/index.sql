select 'pg_class:' || i.indexrelid as _id,
       'pg_namespace:' || c.relnamespace as _schema,
       'pg_class:' || i.indrelid as _table,
       coalesce('pg_constraint:' || k.oid, 'pg_class:' || h.inhparent) as _parent,
       c.relname as _name,
       case when k.oid is null then pg_get_indexdef(i.indexrelid) end as definition,
       case when k.oid is not null then
           (select string_agg(o, ', ' order by o) from unnest(c.reloptions) o)
       end as "storage parameters",
       case when k.oid is not null then
           (select s.spcname from pg_tablespace s where s.oid = c.reltablespace)
       end as tablespace,
       not (i.indisvalid and i.indisready and i.indislive) as "INVALID",
       i.indisclustered as "CLUSTER",
       case when k.oid is not null then pg_get_indexdef(i.indexrelid) end as _definition,
       k.conname as _constraint,
       i.indisunique as _unique,
       i.indisprimary as _primary,
       i.indisexclusion as _exclusion,
       i.indoption::text as _order,
       array(select o.opcname::text
             from unnest(i.indclass) with ordinality as key (class, position)
             join pg_opclass o on o.oid = key.class
             order by key.position) as "_operator classes",
       i.indnullsnotdistinct as "_nulls not distinct", -- since 15
       m.amname as _method,
       (select s.spcname from pg_tablespace s where s.oid = c.reltablespace) as _tablespace,
       pg_get_expr(i.indpred, i.indrelid) as _predicate,
       array(select coalesce(a.attname::text, pg_get_indexdef(i.indexrelid, key.position::int, true))
             from unnest(i.indkey[0 : i.indnkeyatts - 1]) with ordinality as key (number, position)
             left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = nullif(key.number, 0)
             order by key.position) as _columns,
       array(select a.attname::text
             from unnest(i.indkey[i.indnkeyatts : i.indnatts]) with ordinality as key (number, position)
             join pg_attribute a on a.attrelid = i.indrelid and a.attnum = key.number
             order by key.position) as "_included columns"
from pg_index i
join pg_class c on c.oid = i.indexrelid
join pg_am m on m.oid = c.relam
left join pg_constraint k on k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x')
left join pg_inherits h on h.inhrelid = i.indexrelid
where i.indrelid >= 16384
  and not exists (select from pg_class t where t.oid = i.indrelid and t.relkind = 't')
