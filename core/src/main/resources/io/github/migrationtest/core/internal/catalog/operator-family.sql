-- if exists: select from pg_catalog.pg_opfamily where oid >= 16384
select 'pg_opfamily:' || f.oid as _id,
       'pg_namespace:' || f.opfnamespace as _schema,
       f.opfname as _name,
       m.amname as _arguments,
       pg_get_userbyid(f.opfowner) as owner,
       array(select array['operator ' || o.amopstrategy || ' for ' || format_type(o.amoplefttype, null)
                              || ', ' || format_type(o.amoprighttype, null),
                          o.amopopr::regoperator
                              || coalesce((select ' FOR ORDER BY ' || s.opfnamespace::regnamespace || '.'
                                                      || quote_ident(s.opfname)
                                           from pg_opfamily s
                                           where s.oid = o.amopsortfamily), '')]
             from pg_amop o
             where o.amopfamily = f.oid
             union all
             select array['function ' || p.amprocnum || ' for ' || format_type(p.amproclefttype, null)
                              || ', ' || format_type(p.amprocrighttype, null),
                          p.amproc::regprocedure::text]
             from pg_amproc p
             where p.amprocfamily = f.oid) as _properties
from pg_opfamily f
join pg_am m on m.oid = f.opfmethod
where f.oid >= 16384
