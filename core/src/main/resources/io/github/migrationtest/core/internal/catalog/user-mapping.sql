-- if exists: select from pg_catalog.pg_foreign_server
select 'pg_user_mapping:' || m.umid as _id,
       'pg_foreign_server:' || m.srvid as _parent,
       'for ' || case m.umuser when 0 then 'PUBLIC' else quote_ident(m.usename) end
              || ' on foreign server ' || quote_ident(m.srvname) as _name,
       m.umoptions as "_masked options"
from pg_user_mappings m
