-- if exists: select from pg_catalog.pg_event_trigger
select 'pg_event_trigger:' || t.oid as _id,
       t.evtname as _name,
       pg_get_userbyid(t.evtowner) as owner,
       t.evtevent as event,
       (select string_agg(tag, ', ' order by tag) from unnest(t.evttags) tag) as tags,
       t.evtfoid::regproc::text as function,
       case t.evtenabled
           when 'D' then 'disabled' when 'R' then 'replica only' when 'A' then 'always'
           else 'enabled'
       end as state
from pg_event_trigger t
