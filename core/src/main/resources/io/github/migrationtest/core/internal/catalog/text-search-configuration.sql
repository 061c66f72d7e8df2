-- if exists: select from pg_catalog.pg_ts_config where oid >= 16384
select 'pg_ts_config:' || c.oid as _id,
       'pg_namespace:' || c.cfgnamespace as _schema,
       c.cfgname as _name,
       pg_get_userbyid(c.cfgowner) as owner,
       p.prsnamespace::regnamespace || '.' || quote_ident(p.prsname) as parser,
       array(select array['mapping for ' || t.alias,
                          string_agg(d.dictnamespace::regnamespace || '.' || quote_ident(d.dictname), ', '
                                     order by m.mapseqno)]
             from pg_ts_config_map m
             join ts_token_type(c.cfgparser) t on t.tokid = m.maptokentype
             join pg_ts_dict d on d.oid = m.mapdict
             where m.mapcfg = c.oid
             group by t.alias) as _properties
from pg_ts_config c
join pg_ts_parser p on p.oid = c.cfgparser
where c.oid >= 16384
