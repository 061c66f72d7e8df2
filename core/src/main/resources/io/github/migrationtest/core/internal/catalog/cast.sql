-- if exists: select from pg_catalog.pg_cast where oid >= 16384
select 'pg_cast:' || c.oid as _id,
       '(' || format_type(c.castsource, null) || ' AS ' || format_type(c.casttarget, null) || ')' as _name,
       case c.castmethod
           when 'f' then 'WITH FUNCTION ' || c.castfunc::regprocedure
           when 'i' then 'WITH INOUT'
           else 'WITHOUT FUNCTION'
       end as method,
       case c.castcontext when 'i' then 'IMPLICIT' when 'a' then 'ASSIGNMENT' else 'EXPLICIT' end as context
from pg_cast c
where c.oid >= 16384
  -- not that of a range to its multirange, which is its type's own
  and not exists (select
                  from pg_depend d
                  where d.classid = 'pg_cast'::regclass and d.objid = c.oid and d.deptype = 'i')
