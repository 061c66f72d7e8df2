package io.github.migrationtest.core.internal.traffic;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.internal.step.SqlFailures;
import io.github.migrationtest.core.lock.LongSession;
import io.github.migrationtest.core.lock.Traffic;
import io.github.migrationtest.core.observe.SqlFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;

/**
 * What is asked during a step, found before it.
 *
 * @param statements what is asked
 * @param notAsked the tables that nothing is asked of, or not all that was wanted, and why
 * @param openings what the long sessions begin with
 */
record TrafficPlan(List<AskedStatement> statements, Map<QualifiedName, String> notAsked, List<LongOpening> openings) {

    /** More sessions would compete with the server for the processor. */
    private static final int MOST_SESSIONS = 64;

    TrafficPlan {
        statements = List.copyOf(statements);
        notAsked = Map.copyOf(notAsked);
        openings = List.copyOf(openings);
    }

    /**
     * Looks for what can be asked.
     *
     * @param session as the role that asks, not in a transaction
     * @param sessions how many sessions the server has room for
     * @throws IllegalArgumentException if a table that the user named is not there, or a statement of the user fails
     */
    static TrafficPlan of(Traffic traffic, Catalog catalog, Connection session, int sessions) throws SQLException {
        try {
            Map<QualifiedName, TableTarget> targets = TableTarget.read(session);
            // whose locks, on what it asked the size of, are not those of the statements
            session.rollback();
            List<LongOpening> openings = new ArrayList<>();
            for (LongSession one : traffic.longSessions()) {
                openings.add(LongOpening.of(one, catalog, targets, session));
            }
            int room = Math.min(sessions, MOST_SESSIONS) - openings.size();
            Map<QualifiedName, String> notAsked = new TreeMap<>();
            List<AskedStatement> statements = traffic.statements().isEmpty()
                    ? new CanaryFinder(catalog, targets, openings, session, notAsked).find(traffic.tables(), room)
                    : ofUser(traffic.statements(), room, session);
            return new TrafficPlan(statements, notAsked, openings);
        } catch (NoSuchElementException e) {
            throw new IllegalArgumentException(
                    "Traffic names a table that is not there before the step: " + e.getMessage(), e);
        }
    }

    private static List<AskedStatement> ofUser(List<String> statements, int room, Connection session)
            throws SQLException {
        if (statements.size() > room) {
            throw new IllegalArgumentException("Traffic has " + statements.size()
                    + " statements, each with a session of its own, and the server has room for " + Math.max(0, room)
                    + " (max_connections)");
        }
        List<AskedStatement> asked = new ArrayList<>();
        for (String sql : statements) {
            try {
                asked.add(new AskedStatement(Trial.of(session, sql), List.of(sql)));
            } catch (SQLException e) {
                throw failed("A statement of traffic fails before the migration", sql, e);
            }
        }
        return asked;
    }

    static IllegalArgumentException failed(String what, String sql, SQLException e) {
        return new IllegalArgumentException(what + ": " + said(e) + "\n  in: " + sql.strip(), e);
    }

    /** What the server said: {@code ERROR 42703: column "nmae" does not exist}. */
    static String said(SQLException e) {
        SqlFailure failure = SqlFailures.of(e);
        return "ERROR " + failure.sqlState() + ": " + failure.message();
    }
}
