select 'pg_proc:' || p.oid as _id,
       'pg_namespace:' || p.pronamespace as _schema,
       case p.prokind when 'p' then 'procedure' end as _kind,
       p.proname as _name,
       oidvectortypes(p.proargtypes) as _arguments,
       pg_get_userbyid(p.proowner) as owner,
       coalesce(p.proacl, acldefault('f', p.proowner))::text[] as _acl,
       pg_get_function_arguments(p.oid) as "argument list",
       pg_get_function_result(p.oid) as result,
       l.lanname as language,
       p.prokind = 'w' as "WINDOW",
       case p.provolatile when 'i' then 'IMMUTABLE' when 's' then 'STABLE' else 'VOLATILE' end as volatility,
       case p.proparallel when 's' then 'SAFE' when 'r' then 'RESTRICTED' else 'UNSAFE' end as "parallel safety",
       p.proisstrict as "STRICT",
       p.proleakproof as "LEAKPROOF",
       p.prosecdef as "SECURITY DEFINER",
       p.procost::text as cost,
       nullif(p.prorows, 0)::text as rows,
       nullif(p.prosupport, 0)::regproc::text as "support function",
       (select string_agg(c, ', ' order by c) from unnest(p.proconfig) c) as settings,
       (select string_agg(format_type(type, null), ', ' order by position)
        from unnest(p.protrftypes) with ordinality as transform (type, position)) as transforms,
       p.probin as library,
       coalesce(pg_get_function_sqlbody(p.oid), p.prosrc) as body -- since 14
       p.prosrc as body -- before 14
from pg_proc p
join pg_language l on l.oid = p.prolang
where p.prokind <> 'a'
  and p.oid >= 16384
  -- not the constructors of ranges, which are their types' own
  and not exists (select
                  from pg_depend d
                  where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'i')
