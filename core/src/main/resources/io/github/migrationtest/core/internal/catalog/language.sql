select 'pg_language:' || l.oid as _id,
       l.lanname as _name,
       pg_get_userbyid(l.lanowner) as owner,
       coalesce(l.lanacl, acldefault('l', l.lanowner))::text[] as _acl,
       l.lanpltrusted as "TRUSTED",
       nullif(l.lanplcallfoid, 0)::regproc::text as handler,
       nullif(l.laninline, 0)::regproc::text as "inline handler",
       nullif(l.lanvalidator, 0)::regproc::text as validator
from pg_language l
