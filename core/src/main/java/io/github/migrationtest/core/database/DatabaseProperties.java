package io.github.migrationtest.core.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What {@code CREATE DATABASE … TEMPLATE} leaves behind: {@code ALTER DATABASE … SET}, privileges, comment, connection
 * limit, owner. A migration may have set any of them.
 */
final class DatabaseProperties {

    // One look for all of them, because nearly always there are none.
    private static final String HAS_ANY = """
            select datacl is not null
                or datconnlimit <> -1
                or datdba <> (select datdba from pg_database where datname = ?)
                or shobj_description(oid, 'pg_database') is not null
                or exists (select from pg_db_role_setting where setdatabase = pg_database.oid)
            from pg_database where datname = ?
            """;

    // SET … FROM CURRENT takes any setting as it is stored, lists and quoted names included.
    // The owner comes last: he who gives a database away may not alter it any more. Until then it is ours, because
    // privileges are granted in the owner's name.
    private static final String COPY = """
            do $do$
            declare
                source pg_database := (select d from pg_database d where datname = '%1$s');
                owner name := (select pg_get_userbyid(datdba) from pg_database where datname = '%2$s');
                item record;
            begin
                execute 'alter database %2$s owner to ' || quote_ident(current_user);
                for item in
                    select coalesce('role ' || quote_ident(r.rolname) || ' in database %2$s', 'database %2$s') as subject,
                           split_part(setting, '=', 1) as name,
                           substr(setting, strpos(setting, '=') + 1) as value
                    from pg_db_role_setting s
                    cross join unnest(s.setconfig) setting
                    left join pg_roles r on r.oid = s.setrole
                    where s.setdatabase = source.oid
                loop
                    perform set_config(item.name, item.value, true);
                    execute 'alter ' || item.subject || ' set '
                        || (select string_agg(quote_ident(part), '.') from unnest(string_to_array(item.name, '.')) part)
                        || ' from current';
                end loop;
                if source.datacl is not null then
                    revoke all on database %2$s from public;
                    execute 'revoke all on database %2$s from ' || quote_ident(current_user);
                    for item in
                        select a.privilege_type as privilege, a.is_grantable,
                               case when a.grantee = source.datdba then quote_ident(current_user)
                                    else coalesce(quote_ident(r.rolname), 'public') end as grantee
                        from aclexplode(source.datacl) a left join pg_roles r on r.oid = a.grantee
                    loop
                        execute 'grant ' || item.privilege || ' on database %2$s to ' || item.grantee
                            || case when item.is_grantable then ' with grant option' else '' end;
                    end loop;
                end if;
                execute 'comment on database %2$s is '
                    || coalesce(quote_literal(shobj_description(source.oid, 'pg_database')), 'null');
                execute 'alter database %2$s connection limit ' || source.datconnlimit;
                execute 'alter database %2$s owner to ' || quote_ident(%3$s);
            end
            $do$
            """;

    private DatabaseProperties() {}

    static void copy(Connection maintenance, String from, String to) throws SQLException {
        copy(maintenance, from, to, "pg_get_userbyid(source.datdba)");
    }

    /** The owner of the copy stays who it is. */
    static void copyAllButOwner(Connection maintenance, String from, String to) throws SQLException {
        copy(maintenance, from, to, "owner");
    }

    private static void copy(Connection maintenance, String from, String to, String owner) throws SQLException {
        if (hasAny(maintenance, from, to)) {
            try (Statement statement = maintenance.createStatement()) {
                statement.execute(COPY.formatted(from, to, owner));
            }
        }
    }

    private static boolean hasAny(Connection maintenance, String from, String to) throws SQLException {
        try (PreparedStatement statement = maintenance.prepareStatement(HAS_ANY)) {
            statement.setString(1, to);
            statement.setString(2, from);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
