-- if exists: select from pg_catalog.pg_collation where oid >= 16384
select 'pg_collation:' || c.oid as _id,
       'pg_namespace:' || c.collnamespace as _schema,
       c.collname as _name,
       pg_get_userbyid(c.collowner) as owner,
       case c.collprovider when 'i' then 'icu' when 'b' then 'builtin' when 'c' then 'libc' else 'default' end as provider,
       case c.collprovider when 'c' then c.collcollate end as "LC_COLLATE",
       case c.collprovider when 'c' then c.collctype end as "LC_CTYPE",
       case when c.collprovider <> 'c' then
           -- where the locale stands has changed in 15 and in 17
           coalesce(to_jsonb(c) ->> 'colllocale', to_jsonb(c) ->> 'colliculocale', c.collcollate)
       end as locale,
       c.collicurules as rules, -- since 16
       not c.collisdeterministic as "NOT DETERMINISTIC"
from pg_collation c
where c.oid >= 16384
