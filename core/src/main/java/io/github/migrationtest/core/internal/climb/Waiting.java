package io.github.migrationtest.core.internal.climb;

import io.github.migrationtest.core.internal.lock.LockSampler;
import io.github.migrationtest.core.internal.traffic.TrafficSessions;
import io.github.migrationtest.core.internal.wire.Question;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the sessions of a database are doing, but for traffic, and for whom those wait that wait. */
final class Waiting {

    /**
     * Sessions at work, each with those that it waits for. A prepared transaction holds locks without a session
     * (PostgreSQL documentation, 53.13: {@code pg_blocking_pids} has a zero for it).
     */
    private static final String SESSIONS = """
            select coalesce(s.wait_event_type || '/' || s.wait_event, 'running') as waits_for,
                   left(regexp_replace(%1$s, '\\s+', ' ', 'g'), 200) as query,
                   (select case when l.objsubid = 1
                                then (l.classid::bigint << 32 | l.objid::bigint)::text
                                else l.classid || ', ' || l.objid end
                      from pg_locks l
                     where l.pid = s.pid and l.locktype = 'advisory' and not l.granted
                     limit 1) as advisory_key,
                   (select string_agg(
                               format('session %%s (%%s, %%s since %%s s: %%s)', b.pid,
                                      coalesce(nullif(b.application_name, ''), 'unnamed'), b.state,
                                      round(extract(epoch from clock_timestamp()
                                                    - coalesce(b.state_change, b.backend_start))),
                                      left(regexp_replace(%2$s, '\\s+', ' ', 'g'), 200)), '; '
                               order by b.pid)
                      from pg_stat_activity b
                     where b.pid = any (pg_blocking_pids(s.pid))) as blocked_by,
                   (select string_agg(format('%%L of %%s, prepared %%s', p.gid, p.owner, p.prepared), '; ')
                      from pg_prepared_xacts p
                     where 0 = any (pg_blocking_pids(s.pid))
                       and p.database = current_database()) as prepared,
                   s.application_name = ?
                   and exists (select from pg_stat_activity b
                                where b.pid = any (pg_blocking_pids(s.pid))
                                  and b.application_name = s.application_name) as for_itself
              from pg_stat_activity s
             where s.datname = current_database()
               and s.pid <> pg_backend_pid()
               and s.backend_type = 'client backend'
               and s.state = 'active'
               and s.application_name not in (?, ?)
             order by s.pid
            """.formatted(statement("s"), statement("b"));

    private Waiting() {}

    /** What a session has run last; where that was our own question, the statement that it is about. */
    private static String statement(String session) {
        return "case when starts_with(%1$s.query, '%2$s') then split_part(substr(%1$s.query, %3$d), ' */', 1) else %1$s.query end"
                .formatted(session, Question.ABOUT, Question.ABOUT.length() + 1);
    }

    /** A line each, and more for those that wait. */
    static List<String> describe(Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(SESSIONS)) {
            query.setString(1, LiveDatabase.TOOL);
            query.setString(2, TrafficSessions.NAME);
            query.setString(3, LockSampler.NAME);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    describe(row, lines);
                }
            }
        }
        return lines;
    }

    private static void describe(ResultSet row, List<String> lines) throws SQLException {
        @Nullable String blocker = row.getString("blocked_by");
        @Nullable String prepared = row.getString("prepared");
        if (blocker == null && prepared == null) {
            lines.add("running: " + row.getString("query"));
            return;
        }
        @Nullable String key = row.getString("advisory_key");
        lines.add("waits for " + row.getString("waits_for") + (key == null ? "" : " " + key) + ": "
                + row.getString("query"));
        if (blocker != null) {
            lines.add("held by " + blocker);
        }
        if (prepared != null) {
            lines.add("held by the prepared transaction " + prepared
                    + ", which has no session: COMMIT PREPARED or ROLLBACK PREPARED ends it");
        }
        if (row.getBoolean("for_itself")) {
            lines.add("both are the migration's own connections: the first does nothing until the second is done, which"
                    + " PostgreSQL does not see as a deadlock. Use the one that the migration is given"
                    + " (context.getConnection()).");
        }
    }
}
