select 'pg_rewrite:' || r.oid as _id,
       'pg_class:' || r.ev_class as _table,
       r.rulename as _name,
       pg_get_ruledef(r.oid) as definition,
       case r.ev_enabled
           when 'D' then 'disabled' when 'R' then 'replica only' when 'A' then 'always'
           else 'enabled'
       end as state
from pg_rewrite r
where r.rulename <> '_RETURN'
  and r.ev_class >= 16384
