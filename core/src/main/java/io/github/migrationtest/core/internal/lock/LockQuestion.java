package io.github.migrationtest.core.internal.lock;

import io.github.migrationtest.core.lock.LockMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a session is asked after a statement: its locks, the relations behind them, and PostgreSQL's counters of what its
 * transaction did with each.
 *
 * <p>The last row is about the session. Counters that are not told to the statistics yet stay from one transaction to the
 * next; so does the count of scans of {@code pg_database}, which this query raises itself, and which tells whether they were.
 */
final class LockQuestion {

    private static final String LOCKS = """
            select l.relation, l.mode
              from pg_catalog.pg_locks l
             where l.pid = pg_catalog.pg_backend_pid() and l.locktype = 'relation' and l.granted
               and l.relation >= %d
               and l.database = (select d.oid from pg_catalog.pg_database d
                                  where d.datname = pg_catalog.current_database())
            """.formatted(Survey.FIRST_USER_OID);

    private static final String COUNTED = """
            union all
            select c.oid, null
              from pg_catalog.pg_class c
             where c.relkind in ('r', 'm') and c.oid >= %d
               and pg_catalog.pg_stat_get_xact_numscans(c.oid) + pg_catalog.pg_stat_get_xact_tuples_inserted(c.oid)
                   + pg_catalog.pg_stat_get_xact_tuples_updated(c.oid)
                   + pg_catalog.pg_stat_get_xact_tuples_deleted(c.oid) > 0
            """.formatted(Survey.FIRST_USER_OID);

    /** About what is locked. */
    static final String SQL = sql(LOCKS);

    /** About tables, too, that are not locked any more: after a statement with transactions of its own. */
    static final String WIDE = sql(LOCKS + COUNTED);

    private static String sql(String relations) {
        return """
                select l.modes, l.relation::bigint, %s,
                       pg_catalog.pg_stat_get_xact_numscans(l.relation),
                       pg_catalog.pg_stat_get_xact_tuples_returned(l.relation),
                       pg_catalog.pg_stat_get_xact_tuples_inserted(l.relation),
                       pg_catalog.pg_stat_get_xact_tuples_updated(l.relation),
                       pg_catalog.pg_stat_get_xact_tuples_deleted(l.relation)
                  from (select r.relation, pg_catalog.string_agg(distinct r.mode, ',') as modes
                          from (%s) r
                         group by r.relation) l
                  left join pg_catalog.pg_class c on c.oid = l.relation
                  left join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                union all
                select null, null, null, pg_catalog.current_setting('lock_timeout'),
                       pg_catalog.current_setting('statement_timeout'), null, null, null, null, null, null, null,
                       (pg_catalog.pg_current_wal_insert_lsn() - '0/0')::bigint,
                       pg_catalog.pg_stat_get_xact_numscans(d.tableoid)
                           + (select pg_catalog.sum(pg_catalog.pg_stat_get_xact_numscans(i.indexrelid))::bigint
                                from pg_catalog.pg_index i where i.indrelid = d.tableoid),
                       (extract(epoch from pg_catalog.clock_timestamp() - pg_catalog.transaction_timestamp()) * 1e6)::bigint,
                       null, null
                  from pg_catalog.pg_database d
                 where d.datname = pg_catalog.current_database()
                """.formatted(RelationState.COLUMNS, relations);
    }

    private static final int MODES = 0;
    private static final int OID = 1;
    private static final int STATE = 2;
    private static final int COUNTERS = STATE + RelationState.COLUMN_COUNT;

    private static final int LOCK_TIMEOUT = 3;
    private static final int STATEMENT_TIMEOUT = 4;

    private static final Pattern TIME = Pattern.compile("(-?[0-9]+)(us|ms|s|min|h|d)?");
    private static final Map<String, Duration> UNITS = Map.of(
            "us", Duration.ofNanos(1000),
            "ms", Duration.ofMillis(1),
            "s", Duration.ofSeconds(1),
            "min", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1));

    /**
     * PostgreSQL's counters for a relation.
     *
     * @param scans sequential scans of a table; scans of an index
     */
    record Counters(long scans, long rowsRead, long inserted, long updated, long deleted) {

        static final Counters NONE = new Counters(0, 0, 0, 0, 0);

        Counters since(Counters earlier) {
            return new Counters(
                    Math.max(0, scans - earlier.scans),
                    Math.max(0, rowsRead - earlier.rowsRead),
                    Math.max(0, inserted - earlier.inserted),
                    Math.max(0, updated - earlier.updated),
                    Math.max(0, deleted - earlier.deleted));
        }

        boolean isNone() {
            return equals(NONE);
        }
    }

    /** @param state null where the relation is gone already */
    record Locked(long oid, Set<LockMode> modes, @Nullable RelationState state, Counters counters) {}

    /**
     * The answer.
     *
     * @param wal how far the write-ahead log has come, in bytes
     * @param age how long the session's transaction has been running
     * @param mark grows with each question for as long as the counters are not told to the statistics
     */
    record Answer(
            List<Locked> locked, Duration lockTimeout, Duration statementTimeout, long wal, long mark, Duration age) {}

    private LockQuestion() {}

    static Answer read(List<List<@Nullable String>> rows) {
        List<Locked> locked = new ArrayList<>();
        for (List<@Nullable String> row : rows.subList(0, rows.size() - 1)) {
            Set<LockMode> modes = EnumSet.noneOf(LockMode.class);
            String held = row.get(MODES);
            if (held != null) {
                Stream.of(held.split(",")).map(LockMode::ofCatalog).forEach(modes::add);
            }
            locked.add(new Locked(
                    RelationState.number(row, OID),
                    modes,
                    RelationState.of(row, STATE),
                    new Counters(
                            RelationState.number(row, COUNTERS),
                            RelationState.number(row, COUNTERS + 1),
                            RelationState.number(row, COUNTERS + 2),
                            RelationState.number(row, COUNTERS + 3),
                            RelationState.number(row, COUNTERS + 4))));
        }
        List<@Nullable String> session = rows.get(rows.size() - 1);
        return new Answer(
                locked,
                time(RelationState.text(session, LOCK_TIMEOUT)),
                time(RelationState.text(session, STATEMENT_TIMEOUT)),
                RelationState.number(session, COUNTERS),
                RelationState.number(session, COUNTERS + 1),
                Duration.ofNanos(1000 * RelationState.number(session, COUNTERS + 2)));
    }

    /** A duration as PostgreSQL shows a setting: {@code 5s}. */
    static Duration time(String setting) {
        Matcher matcher = TIME.matcher(setting);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a duration: " + setting);
        }
        String unit = matcher.group(2) == null ? "ms" : matcher.group(2);
        return UNITS.getOrDefault(unit, Duration.ZERO).multipliedBy(Long.parseLong(matcher.group(1)));
    }
}
