select 'pg_trigger:' || t.oid as _id,
       'pg_class:' || t.tgrelid as _table,
       'pg_trigger:' || nullif(t.tgparentid, 0) as _parent,
       t.tgname as _name,
       pg_get_triggerdef(t.oid) as definition,
       case t.tgenabled
           when 'D' then 'disabled' when 'R' then 'replica only' when 'A' then 'always'
           else 'enabled'
       end as state
from pg_trigger t
where not t.tgisinternal
  and t.tgrelid >= 16384
