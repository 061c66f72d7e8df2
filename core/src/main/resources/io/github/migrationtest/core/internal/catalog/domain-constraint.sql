select 'pg_constraint:' || k.oid as _id,
       'pg_type:' || k.contypid as _table,
       k.conname as _name,
       pg_get_constraintdef(k.oid) as definition
from pg_constraint k
where k.contypid >= 16384
  and k.contype = 'c'
