select 'pg_database:' || d.oid as _id,
       'under test' as _name,
       pg_get_userbyid(d.datdba) as owner,
       nullif(d.datconnlimit, -1)::text as "connection limit",
       (
           select string_agg(
                      case when s.setrole = 0 then '' else quote_ident(pg_get_userbyid(s.setrole)) || ': ' end || setting,
                      ', ' order by s.setrole, setting)
           from pg_db_role_setting s
           cross join unnest(s.setconfig) setting
           where s.setdatabase = d.oid
       ) as "settings",
       shobj_description(d.oid, 'pg_database') as "comment",
       coalesce(d.datacl, acldefault('d', d.datdba))::text[] as _acl
from pg_database d
where d.datname = current_database()
