select d.classoid::regclass || ':' || d.objoid || case d.objsubid when 0 then '' else ':' || d.objsubid end as id,
       d.description
from pg_description d
where d.objoid >= 16384
   or d.classoid in ('pg_namespace'::regclass, 'pg_extension'::regclass)
