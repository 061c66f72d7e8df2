select 'pg_class:' || i.indexrelid as _id,
       'pg_namespace:' || c.relnamespace as _schema,
       'pg_class:' || i.indrelid as _table,
       coalesce('pg_constraint:' || k.oid, 'pg_class:' || h.inhparent) as _parent,
       c.relname as _name,
       case when k.oid is null then pg_get_indexdef(i.indexrelid) end as definition,
       case when k.oid is not null then
           (select string_agg(o, ', ' order by o) from unnest(c.reloptions) o)
       end as "storage parameters",
       (select s.spcname from pg_tablespace s where s.oid = c.reltablespace) as tablespace,
       case when i.indexprs is not null then -- nothing else has a target of its own
           (select string_agg('column ' || a.attnum || ': ' || a.attstattarget, ', ' order by a.attnum)
            from pg_attribute a
            where a.attrelid = i.indexrelid and a.attstattarget >= 0)
       end as "statistics targets",
       not (i.indisvalid and i.indisready and i.indislive) as "INVALID",
       i.indisclustered as "CLUSTER",
       case when k.oid is not null then pg_get_indexdef(i.indexrelid) end as _definition,
       k.conname as _constraint,
       i.indisunique as _unique,
       i.indisprimary as _primary,
       i.indisexclusion as _exclusion,
       i.indoption::text as _order,
       case i.indnkeyatts
           when 1 then array[(select o.opcname::text from pg_opclass o where o.oid = i.indclass[0])]
           else
               array(select o.opcname::text
                     from unnest(i.indclass) with ordinality as key (class, position)
                     join pg_opclass o on o.oid = key.class
                     order by key.position)
       end as "_operator classes",
       i.indcollation::text as _collations,
       i.indnullsnotdistinct as "_nulls not distinct", -- since 15
       m.amname as _method,
       (select s.spcname from pg_tablespace s where s.oid = c.reltablespace) as _tablespace,
       pg_get_expr(i.indpred, i.indrelid) as _predicate,
       case when i.indexprs is null then array_to_string(i.indkey[0 : i.indnkeyatts - 1], ' ') end
           as "_numbers columns",
       case when i.indexprs is not null then
           array(select coalesce(a.attname::text, pg_get_indexdef(i.indexrelid, key.position::int, true))
                 from unnest(i.indkey[0 : i.indnkeyatts - 1]) with ordinality as key (number, position)
                 left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = nullif(key.number, 0)
                 order by key.position)
       end as _columns,
       case when i.indnatts > i.indnkeyatts then
           array_to_string(i.indkey[i.indnkeyatts : i.indnatts], ' ')
       end as "_numbers included columns"
from pg_index i
join pg_class c on c.oid = i.indexrelid
join pg_am m on m.oid = c.relam
left join pg_constraint k on k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x')
left join pg_inherits h on h.inhrelid = i.indexrelid
where i.indrelid >= 16384
  and not exists (select from pg_class t where t.oid = i.indrelid and t.relkind = 't')
