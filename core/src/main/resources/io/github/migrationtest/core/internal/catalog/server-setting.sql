-- superuser only
select 'pg_file_settings:' || s.name as _id,
       s.name as _name,
       s.setting as "value"
from pg_file_settings s
where s.sourcefile like '%postgresql.auto.conf'
