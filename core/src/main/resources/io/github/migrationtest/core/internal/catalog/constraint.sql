select 'pg_constraint:' || k.oid as _id,
       'pg_class:' || k.conrelid as _table,
       case
           when k.conparentid <> 0 then 'pg_constraint:' || k.conparentid
           when k.coninhcount > 0 then
               (select 'pg_constraint:' || p.oid
                from pg_inherits i
                join pg_constraint p on p.conrelid = i.inhparent and p.conname = k.conname
                where i.inhrelid = k.conrelid
                order by i.inhseqno
                limit 1)
       end as _parent,
       k.conname as _name,
       pg_get_constraintdef(k.oid) as definition,
       case when k.oid in (select t.tgconstraint from pg_trigger t where t.tgisinternal and t.tgenabled = 'D') then
           'disabled'
       end as triggers,
       k.contype::text as _type,
       k.convalidated as _validated,
       k.condeferrable as _deferrable,
       k.condeferred as _deferred,
       array_to_string(k.conkey, ' ') as "_numbers columns",
       case k.contype when 'c' then pg_get_expr(k.conbin, k.conrelid) end as _expression,
       case k.contype when 'f' then
           (select array[n.nspname::text, r.relname::text]
            from pg_class r
            join pg_namespace n on n.oid = r.relnamespace
            where r.oid = k.confrelid)
       end as _references,
       case k.contype when 'f' then
           (select array_agg(a.attname::text order by array_position(k.confkey, a.attnum))
            from pg_attribute a
            where a.attrelid = k.confrelid and a.attnum = any (k.confkey))
       end as "_referenced columns",
       case k.contype when 'f' then k.confmatchtype::text end as _match,
       not k.conenforced as "_not enforced", -- since 18
       k.confdeltype::text as "_on delete",
       k.confupdtype::text as "_on update"
from pg_constraint k
left join pg_constraint parent on parent.oid = k.conparentid
where k.conrelid >= 16384
  and (k.contype in ('p', 'f', 'u', 'c', 'x')
       -- what NOT NULL on a column does not say by itself
       or k.contype = 'n' and (k.connoinherit or not k.convalidated))
  -- one more foreign key for each partition of the referenced table
  and k.conrelid is distinct from parent.conrelid
