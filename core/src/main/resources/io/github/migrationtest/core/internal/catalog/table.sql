select 'pg_class:' || c.oid as _id,
       'pg_namespace:' || c.relnamespace as _schema,
       (select 'pg_class:' || i.inhparent
        from pg_inherits i
        where i.inhrelid = c.oid and c.relispartition) as _parent,
       c.relname as _name,
       pg_get_userbyid(c.relowner) as owner,
       coalesce(c.relacl, acldefault('r', c.relowner))::text[] as _acl,
       c.relpersistence = 'u' as "UNLOGGED",
       nullif(c.reloftype, 0)::regtype::text as "row type",
       case c.relkind when 'p' then pg_get_partkeydef(c.oid) end as "partition key",
       (select string_agg(i.inhparent::regclass::text, ', ' order by i.inhseqno)
        from pg_inherits i
        where i.inhrelid = c.oid and c.relispartition) as "partitioned table",
       pg_get_expr(c.relpartbound, c.oid) as "partition bound",
       (select string_agg(i.inhparent::regclass::text, ', ' order by i.inhseqno)
        from pg_inherits i
        where i.inhrelid = c.oid and not c.relispartition) as "inherited table",
       c.relrowsecurity as "ROW LEVEL SECURITY",
       c.relforcerowsecurity as "FORCE ROW LEVEL SECURITY",
       case c.relreplident
           when 'n' then 'NOTHING'
           when 'f' then 'FULL'
           when 'i' then (select 'USING INDEX ' || quote_ident(r.relname)
                          from pg_index x
                          join pg_class r on r.oid = x.indexrelid
                          where x.indrelid = c.oid and x.indisreplident)
       end as "replica identity",
       (select string_agg(o, ', ' order by o) from unnest(c.reloptions) o) as "storage parameters",
       (select string_agg('toast.' || o, ', ' order by o)
        from pg_class t
        cross join unnest(t.reloptions) o
        where t.oid = c.reltoastrelid) as "TOAST storage parameters",
       (select m.amname from pg_am m where m.oid = c.relam and m.amname <> 'heap') as "access method",
       (select s.spcname from pg_tablespace s where s.oid = c.reltablespace) as tablespace,
       array(select i.inhrelid::regclass::text
             from pg_inherits i
             join pg_class p on p.oid = i.inhrelid
             where i.inhparent = c.oid and p.relispartition
             order by 1) as _partitions,
       array(select i.inhparent::regclass::text
             from pg_inherits i
             where i.inhrelid = c.oid
             order by i.inhseqno) as _parents
from pg_class c
where c.relkind in ('r', 'p')
  and c.oid >= 16384
