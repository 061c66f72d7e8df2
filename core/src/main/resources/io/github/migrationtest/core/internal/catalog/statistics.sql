select 'pg_statistic_ext:' || s.oid as _id,
       'pg_namespace:' || s.stxnamespace as _schema,
       'pg_class:' || s.stxrelid as _table,
       s.stxname as _name,
       pg_get_userbyid(s.stxowner) as owner,
       pg_get_statisticsobjdef(s.oid) as definition,
       nullif(s.stxstattarget, -1) as "statistics target"
from pg_statistic_ext s
