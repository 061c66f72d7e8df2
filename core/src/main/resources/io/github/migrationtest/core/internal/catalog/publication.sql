-- if exists: select from pg_catalog.pg_publication
select 'pg_publication:' || p.oid as _id,
       p.pubname as _name,
       pg_get_userbyid(p.pubowner) as owner,
       p.puballtables as "ALL TABLES",
       concat_ws(', ',
                 case when p.pubinsert then 'insert' end,
                 case when p.pubupdate then 'update' end,
                 case when p.pubdelete then 'delete' end,
                 case when p.pubtruncate then 'truncate' end) as publish,
       p.pubviaroot as publish_via_partition_root,
       case p.pubgencols when 's' then 'stored' end as publish_generated_columns, -- since 18
       array(select array['table ' || r.prrelid::regclass,
                          'all columns' -- before 15
                          coalesce('(' || (select string_agg(quote_ident(a.attname), ', ' order by a.attname) -- since 15
                                           from pg_attribute a -- since 15
                                           where a.attrelid = r.prrelid and a.attnum = any (r.prattrs)) || ')', -- since 15
                                   'all columns') -- since 15
                          || coalesce(' WHERE ' || pg_get_expr(r.prqual, r.prrelid), '') -- since 15
                         ]
             from pg_publication_rel r
             where r.prpubid = p.oid
             union all -- since 15
             select array['tables in schema ' || n.pnnspid::regnamespace, ''] -- since 15
             from pg_publication_namespace n -- since 15
             where n.pnpubid = p.oid -- since 15
            ) as _properties
from pg_publication p
