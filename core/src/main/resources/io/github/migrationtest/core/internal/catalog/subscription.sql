-- superuser only
-- if exists: select from pg_catalog.pg_subscription
select 'pg_subscription:' || s.oid as _id,
       s.subname as _name,
       pg_get_userbyid(s.subowner) as owner,
       s.subenabled as "ENABLED",
       -- a password is never read
       regexp_replace(
           regexp_replace(s.subconninfo, '(password\s*=\s*)(''(\\.|[^''\\])*''|[^\s&]+)', '\1***', 'gi'),
           '^(\w+://[^:/@]*:)[^@]*@', '\1***@') as connection,
       s.subslotname as "slot name",
       s.subsynccommit as synchronous_commit,
       s.subbinary as binary, -- since 14
       case s.substream::text when 'f' then 'off' when 'p' then 'parallel' when 'false' then 'off' else 'on' end as streaming, -- since 14
       s.subtwophasestate <> 'd' as two_phase, -- since 15
       s.subdisableonerr as disable_on_error, -- since 15
       s.subpasswordrequired::text as password_required, -- since 16
       s.subrunasowner as run_as_owner, -- since 16
       s.suborigin as origin, -- since 16
       s.subfailover as failover, -- since 17
       (select string_agg(quote_ident(name), ', ' order by name) from unnest(s.subpublications) name) as publications
from pg_subscription s
where s.subdbid = (select d.oid from pg_database d where d.datname = current_database())
