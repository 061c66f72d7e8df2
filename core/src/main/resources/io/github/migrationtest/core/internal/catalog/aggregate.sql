-- if exists: select from pg_catalog.pg_aggregate where aggfnoid >= 16384
select 'pg_proc:' || p.oid as _id,
       'pg_namespace:' || p.pronamespace as _schema,
       p.proname as _name,
       oidvectortypes(p.proargtypes) as _arguments,
       pg_get_userbyid(p.proowner) as owner,
       coalesce(p.proacl, acldefault('f', p.proowner))::text[] as _acl,
       pg_get_function_arguments(p.oid) as "argument list",
       pg_get_function_result(p.oid) as result,
       case a.aggkind when 'o' then 'ordered-set' when 'h' then 'hypothetical-set' end as class,
       case p.proparallel when 's' then 'SAFE' when 'r' then 'RESTRICTED' else 'UNSAFE' end as "parallel safety",
       a.aggtransfn::regprocedure::text as "state transition function",
       format_type(a.aggtranstype, null) as "state type",
       nullif(a.aggfinalfn, 0)::regprocedure::text as "final function",
       a.aggfinalextra as "FINALFUNC_EXTRA",
       case a.aggfinalmodify when 'r' then 'READ_ONLY' when 's' then 'SHAREABLE' else 'READ_WRITE' end
           as "final function modification",
       nullif(a.aggtransspace, 0) as "state size",
       nullif(a.aggserialfn, 0)::regprocedure::text as "serialization function",
       nullif(a.aggdeserialfn, 0)::regprocedure::text as "deserialization function",
       nullif(a.aggcombinefn, 0)::regprocedure::text as "combine function",
       nullif(a.aggmtransfn, 0)::regprocedure::text as "moving state transition function",
       nullif(a.aggminvtransfn, 0)::regprocedure::text as "moving inverse transition function",
       format_type(nullif(a.aggmtranstype, 0), null) as "moving state type",
       nullif(a.aggmtransspace, 0) as "moving state size",
       nullif(a.aggmfinalfn, 0)::regprocedure::text as "moving final function",
       a.aggmfinalextra as "MFINALFUNC_EXTRA",
       case a.aggmfinalmodify when 'r' then 'READ_ONLY' when 's' then 'SHAREABLE' else 'READ_WRITE' end
           as "moving final function modification",
       a.aggminitval as "moving initial condition",
       a.agginitval as "initial condition",
       nullif(a.aggsortop, 0)::regoperator::text as "sort operator"
from pg_aggregate a
join pg_proc p on p.oid = a.aggfnoid
where a.aggfnoid >= 16384
