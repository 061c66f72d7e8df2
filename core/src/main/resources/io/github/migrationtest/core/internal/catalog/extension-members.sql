select d.classid::regclass || ':' || d.objid as id
from pg_depend d
where d.refclassid = 'pg_extension'::regclass
  and d.deptype = 'e'
