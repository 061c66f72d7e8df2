select d.classoid::regclass || ':' || d.objoid || case d.objsubid when 0 then '' else ':' || d.objsubid end as id,
       d.description
from pg_description d
where d.objoid >= 16384
union all
-- older than all else that is not the system's own
select 'pg_namespace:' || d.objoid, d.description
from pg_description d
where d.objoid = to_regnamespace('public')
  and d.objoid < 16384
  and d.classoid = 'pg_namespace'::regclass
