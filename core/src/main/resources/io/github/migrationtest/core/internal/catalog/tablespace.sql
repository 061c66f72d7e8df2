select 'pg_tablespace:' || t.oid as _id,
       t.spcname as _name,
       pg_get_userbyid(t.spcowner) as owner,
       pg_tablespace_location(t.oid) as location,
       (select string_agg(option, ', ' order by option) from unnest(t.spcoptions) option) as "options",
       shobj_description(t.oid, 'pg_tablespace') as "comment",
       coalesce(t.spcacl, acldefault('t', t.spcowner))::text[] as _acl
from pg_tablespace t
where t.spcname !~ '^pg_'
