select 'pg_extension:' || e.oid as _id,
       e.extname as _name,
       e.extversion as version,
       e.extnamespace::regnamespace::text as schema
from pg_extension e
