package io.github.migrationtest.core.internal.lock;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.lock.LockTimeline;
import io.github.migrationtest.core.observe.StepContext;
import io.github.migrationtest.core.observe.StepObserver;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Watches what a step locks and does. */
public final class LockObserver implements StepObserver<LockTimeline> {

    private static final String SERVER = """
            select (pg_catalog.pg_current_wal_insert_lsn() - '0/0')::bigint, temp_bytes
              from pg_catalog.pg_stat_database where datname = pg_catalog.current_database()
            """;

    /** How much was written so far, on the server and to the database's temporary files. */
    private record Written(long wal, long temporary) {

        static Written read(Connection session) throws SQLException {
            try (PreparedStatement statement = session.prepareStatement(SERVER);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return new Written(row.getLong(1), row.getLong(2));
            }
        }
    }

    @Override
    public Class<LockTimeline> factType() {
        return LockTimeline.class;
    }

    @Override
    public Observation<LockTimeline> begin(StepContext context) throws SQLException {
        Catalog before = context.catalog();
        Survey survey = Survey.read(context.session(), context.history().ownTables());
        Written written = Written.read(context.session());
        List<String> notSeen = new ArrayList<>();
        LockSampler sampler = new LockSampler(context.database());
        LockWatch watch = new LockWatch(survey, written.wal(), sampler, new Aside(context, survey, notSeen));
        context.listen(watch);
        context.probe(watch);
        long begin = System.nanoTime();
        return () -> {
            long end = System.nanoTime();
            sampler.close();
            Written now = Written.read(context.session());
            if (sampler.trouble() != null) {
                notSeen.add(sampler.trouble());
            }
            return new TimelineBuilder(watch, begin, before, context.catalog())
                    .build(end, now.wal() - written.wal(), now.temporary() - written.temporary(), notSeen);
        };
    }

    /** Looks over a session of its own, while the step's thread waits. */
    private record Aside(StepContext context, Survey before, List<String> notSeen) implements SideLook {

        private static final String PROCEDURES = """
                select string_agg(p.prosrc, E'\\n') from pg_catalog.pg_proc p
                 where p.oid >= 16384 and p.prokind = 'p' and pg_catalog.strpos(pg_catalog.lower(?), p.proname) > 0
                """;

        @Override
        public Survey survey() {
            try (Connection session = context.database().connect()) {
                return Survey.read(session, context.history().ownTables());
            } catch (SQLException e) {
                notSeen.add("nobody could look at the tables after a statement with transactions of its own: "
                        + e.getMessage());
                return before;
            }
        }

        @Override
        public String procedures(String sql) {
            try (Connection session = context.database().connect();
                    PreparedStatement statement = session.prepareStatement(PROCEDURES)) {
                statement.setString(1, sql);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() && row.getString(1) != null ? row.getString(1) : "";
                }
            } catch (SQLException e) {
                notSeen.add("nobody could read a procedure: " + e.getMessage());
                return "";
            }
        }
    }
}
