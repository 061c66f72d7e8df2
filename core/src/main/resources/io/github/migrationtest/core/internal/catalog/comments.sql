select d.classoid::regclass || ':' || d.objoid || case d.objsubid when 0 then '' else ':' || d.objsubid end as id,
       'comment' as property,
       d.description as text
from pg_description d
where d.objoid >= 16384
union all
-- older than all else that is not the system's own
select 'pg_namespace:' || d.objoid, 'comment', d.description
from pg_description d
where d.objoid = to_regnamespace('public')
  and d.objoid < 16384
  and d.classoid = 'pg_namespace'::regclass
union all
select l.classoid::regclass || ':' || l.objoid || case l.objsubid when 0 then '' else ':' || l.objsubid end,
       'security label of ' || quote_ident(l.provider),
       l.label
from pg_seclabel l
where l.objoid >= 16384
