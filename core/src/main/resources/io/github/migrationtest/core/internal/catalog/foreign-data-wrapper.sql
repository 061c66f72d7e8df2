-- if exists: select from pg_catalog.pg_foreign_data_wrapper
select 'pg_foreign_data_wrapper:' || w.oid as _id,
       w.fdwname as _name,
       pg_get_userbyid(w.fdwowner) as owner,
       coalesce(w.fdwacl, acldefault('F', w.fdwowner))::text[] as _acl,
       nullif(w.fdwhandler, 0)::regproc::text as handler,
       nullif(w.fdwvalidator, 0)::regproc::text as validator,
       w.fdwoptions as "_masked options"
from pg_foreign_data_wrapper w
