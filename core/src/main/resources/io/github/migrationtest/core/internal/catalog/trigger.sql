select 'pg_trigger:' || t.oid as _id,
       'pg_class:' || t.tgrelid as _table,
       'pg_trigger:' || nullif(t.tgparentid, 0) as _parent,
       t.tgname as _name,
       pg_get_triggerdef(t.oid) as definition,
       case t.tgenabled
           when 'D' then 'disabled' when 'R' then 'replica only' when 'A' then 'always'
           else 'enabled'
       end as state,
       case t.tgtype & 66 when 2 then 'BEFORE' when 64 then 'INSTEAD OF' else 'AFTER' end as _timing,
       array_remove(array[case when t.tgtype & 4 > 0 then 'INSERT' end,
                          case when t.tgtype & 8 > 0 then 'DELETE' end,
                          case when t.tgtype & 16 > 0 then 'UPDATE' end,
                          case when t.tgtype & 32 > 0 then 'TRUNCATE' end], null) as _events,
       array(select a.attname::text
             from pg_attribute a
             where a.attrelid = t.tgrelid and a.attnum = any (t.tgattr)
             order by a.attnum) as _columns,
       t.tgtype & 1 > 0 as _row,
       t.tgfoid::regproc::text as _function
from pg_trigger t
where not t.tgisinternal
  and t.tgrelid >= 16384
