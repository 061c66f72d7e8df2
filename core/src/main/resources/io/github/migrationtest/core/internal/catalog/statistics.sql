-- if exists: select from pg_catalog.pg_statistic_ext
select 'pg_statistic_ext:' || s.oid as _id,
       'pg_namespace:' || s.stxnamespace as _schema,
       'pg_class:' || s.stxrelid as _table,
       s.stxname as _name,
       pg_get_userbyid(s.stxowner) as owner,
       -- columns by name: their physical order means nothing
       replace(pg_get_statisticsobjdef(s.oid), ' ON ' || c.in_order, ' ON ' || c.by_name) as definition,
       nullif(s.stxstattarget, -1) as "statistics target"
from pg_statistic_ext s
cross join lateral (select coalesce(string_agg(quote_ident(a.attname), ', ' order by a.attnum), '') as in_order,
                           coalesce(string_agg(quote_ident(a.attname), ', ' order by a.attname), '') as by_name
                    from pg_attribute a
                    where a.attrelid = s.stxrelid and a.attnum = any (s.stxkeys)) c
