-- if exists: select from pg_catalog.pg_policy
select 'pg_policy:' || p.oid as _id,
       'pg_class:' || p.polrelid as _table,
       p.polname as _name,
       case p.polcmd
           when 'r' then 'SELECT' when 'a' then 'INSERT' when 'w' then 'UPDATE' when 'd' then 'DELETE' else 'ALL'
       end as command,
       case when p.polpermissive then 'PERMISSIVE' else 'RESTRICTIVE' end as mode,
       (select string_agg(case role when 0 then 'PUBLIC' else quote_ident(pg_get_userbyid(role)) end, ', '
                          order by pg_get_userbyid(role))
        from unnest(p.polroles) role) as roles,
       array(select case role when 0 then 'PUBLIC' else pg_get_userbyid(role)::text end
             from unnest(p.polroles) role) as _roles,
       pg_get_expr(p.polqual, p.polrelid) as "USING",
       pg_get_expr(p.polwithcheck, p.polrelid) as "WITH CHECK"
from pg_policy p
