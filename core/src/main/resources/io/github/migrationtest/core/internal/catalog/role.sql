select 'pg_authid:' || r.oid as _id,
       r.rolname as _name,
       r.rolsuper as "superuser",
       r.rolcanlogin as "login",
       r.rolcreatedb as "createdb",
       r.rolcreaterole as "createrole",
       r.rolreplication as "replication",
       r.rolbypassrls as "bypassrls",
       not r.rolinherit as "noinherit",
       nullif(r.rolconnlimit, -1)::text as "connection limit",
       r.rolvaliduntil::text as "valid until",
       (
           select string_agg(
                      quote_ident(g.rolname) || case when m.admin_option then ' WITH ADMIN OPTION' else '' end
                      || case when not m.inherit_option then ' WITH INHERIT FALSE' else '' end -- since 16
                      || case when not m.set_option then ' WITH SET FALSE' else '' end -- since 16
                      ,
                      ', ' order by g.rolname, m.admin_option)
           from pg_auth_members m
           join pg_roles g on g.oid = m.roleid
           where m.member = r.oid
       ) as "membership",
       array(select g.rolname::text
             from pg_auth_members m
             join pg_roles g on g.oid = m.roleid
             where m.member = r.oid
             order by g.rolname) as "_member of",
       (
           select string_agg(setting, ', ' order by setting)
           from pg_db_role_setting s
           cross join unnest(s.setconfig) setting
           where s.setrole = r.oid and s.setdatabase = 0
       ) as "settings",
       shobj_description(r.oid, 'pg_authid') as "comment"
from pg_roles r
where r.rolname !~ '^pg_'
