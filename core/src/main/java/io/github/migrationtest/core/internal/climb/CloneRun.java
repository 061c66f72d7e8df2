package io.github.migrationtest.core.internal.climb;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.catalog.CatalogDiff;
import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.internal.plan.FreshStatistics;
import io.github.migrationtest.core.internal.plan.PlanSession;
import io.github.migrationtest.core.lock.LockPrediction;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationFailedException;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.migration.MigrationVersion;
import io.github.migrationtest.core.migration.NodeStart;
import io.github.migrationtest.core.plan.Query;
import io.github.migrationtest.core.plan.QueryPlan;
import io.github.migrationtest.core.plan.QueryPlans;
import io.github.migrationtest.core.state.OwnedRun;
import io.github.migrationtest.core.state.SchemaFile;
import io.github.migrationtest.core.state.StateException;
import io.github.migrationtest.core.state.StateSeeder;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A run on a clone of the state before a migration, for one test to do with as it likes. */
final class CloneRun implements OwnedRun {

    /** As Flyway's {@code target} calls it. */
    private static final String LATEST = "latest";

    private final LiveDatabase live;
    private final Ending ending;
    private final StepRunner runner;
    private final List<StateSeeder> seeders;
    private final List<Migration> all;
    private final int begin;
    private final int end;
    private final BodySessions sessions;
    private final BodyQueries queries;
    private final BodyRows rows;
    private final PlanSession plans = new PlanSession(new FreshStatistics());

    /** Steps up by their first position, so that a step down knows which it takes back. */
    private final Map<Integer, MigrationStep> steps = new HashMap<>();

    private int position;
    private boolean hasRun;

    /** What becomes of the database in the end. */
    interface Ending {
        void end() throws SQLException;
    }

    /** @param ending drops the database, or ends its server */
    CloneRun(
            LiveDatabase live,
            Ending ending,
            StepRunner runner,
            List<StateSeeder> seeders,
            List<Migration> all,
            int begin,
            int end) {
        this.seeders = seeders;
        this.live = live;
        this.ending = ending;
        this.runner = runner;
        this.all = all;
        this.begin = begin;
        this.end = end;
        this.position = begin;
        this.sessions = new BodySessions(live.database());
        this.queries = new BodyQueries(sessions);
        this.rows = new BodyRows(live);
    }

    @Override
    public Migration migration() {
        return all.get(end - 1);
    }

    @Override
    public List<Migration> migrations() {
        return all.subList(begin, end);
    }

    @Override
    public MigrationStep up() {
        return orThrow(tryUp());
    }

    @Override
    public MigrationStep down() {
        return orThrow(tryDown());
    }

    @Override
    public MigrationStep tryUp() {
        if (position != begin) {
            throw new IllegalStateException(
                    position == end
                            ? "up(): " + name() + " is applied already; call down() first"
                            : "up(): the database is " + where() + ", not before " + name() + "; use upTo or downTo");
        }
        return stepUp(end);
    }

    @Override
    public MigrationStep tryDown() {
        if (position != end) {
            throw new IllegalStateException(
                    position == begin
                            ? "down(): " + name() + " is not applied; call up() first"
                            : "down(): the database is " + where() + ", not at " + name() + "; use upTo or downTo");
        }
        return stepDown(begin);
    }

    @Override
    public MigrationStep upTo(String version) {
        int target = positionOf(version, "upTo");
        if (target <= position) {
            throw new IllegalStateException("upTo(" + version + "): the database is " + where() + " already");
        }
        return orThrow(stepUp(target));
    }

    @Override
    public MigrationStep downTo(String version) {
        int target = positionOf(version, "downTo");
        if (target >= position) {
            throw new IllegalStateException("downTo(" + version + "): the database is only " + where());
        }
        return orThrow(stepDown(target));
    }

    @Override
    public LockPrediction atRows(String table, long count) {
        if (count < 1) {
            throw new IllegalArgumentException("atRows(" + table + ", " + count + "): a table has 1 row at least");
        }
        if (position != begin) {
            throw new IllegalStateException("atRows(): the database is " + where() + ", not before " + name());
        }
        QualifiedName name = catalog().table(table).qualifiedName();
        hasRun = true;
        return doing("the step on more rows", () -> {
            sessions.closeIdle(live.observer());
            live.disconnect();
            return new GrownTable(live, runner, all.subList(begin, end), seeders).at(name, count);
        });
    }

    @Override
    public List<NodeStart> startNodes(int nodes) {
        if (nodes < 2) {
            throw new IllegalArgumentException("startNodes(" + nodes + "): nodes start together from 2 on");
        }
        if (position != begin) {
            throw new IllegalStateException("startNodes(): the database is " + where() + ", not before " + name());
        }
        hasRun = true;
        return doing("the start of " + nodes + " nodes", () -> {
            sessions.closeIdle(live.observer());
            rows.forget("nodes have been started since");
            List<NodeStart> starts = Nodes.start(live, all.subList(0, end), nodes, runner.limit());
            live.changed();
            position = end;
            return starts;
        });
    }

    private MigrationStep stepUp(int target) {
        MigrationStep step = run(() -> runner.up(live, all.subList(position, target)));
        if (step.succeeded()) {
            steps.put(position, step);
            position = target;
        }
        return step;
    }

    private MigrationStep stepDown(int target) {
        List<Migration> undone = all.subList(target, position);
        for (Migration migration : undone) {
            if (migration.undo().isEmpty()) {
                throw new IllegalStateException("down: " + migration.displayName() + " has no undo script ("
                        + migration.script().path() + ")");
            }
        }
        MigrationStep up = steps.get(target);
        MigrationStep step = run(
                () -> up != null && up.migrations().equals(undone) ? runner.down(live, up) : runner.down(live, undone));
        if (step.succeeded()) {
            position = target;
        }
        return step;
    }

    private MigrationStep run(Action<MigrationStep> action) {
        hasRun = true;
        return doing("the step", () -> {
            sessions.closeIdle(live.observer());
            live.changed();
            StepRows before = rows.begin();
            return BodyRows.after(before, action.run());
        });
    }

    private static MigrationStep orThrow(MigrationStep step) {
        if (!step.succeeded()) {
            throw new MigrationFailedException(step);
        }
        return step;
    }

    private int positionOf(String text, String method) {
        if (text.equals(LATEST)) {
            return all.size();
        }
        MigrationVersion version = MigrationVersion.of(text);
        for (int i = 0; i < all.size(); i++) {
            if (version.equals(all.get(i).version())) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException(method + "(" + text + "): the history has no such version; it goes from "
                + all.get(0).label() + " to " + all.get(all.size() - 1).label());
    }

    private String name() {
        return end - begin == 1
                ? migration().label()
                : all.get(begin).label() + ".." + migration().label();
    }

    private String where() {
        return position == 0 ? "empty" : "at " + all.get(position - 1).label();
    }

    @Override
    public int execute(String sql, @Nullable Object... arguments) {
        return queries.execute(sql, arguments);
    }

    @Override
    public List<Map<String, @Nullable Object>> query(String sql, @Nullable Object... arguments) {
        return queries.query(sql, arguments);
    }

    @Override
    public QueryPlan explain(Query query) {
        return doing("explaining a query", () -> plans.plan(queries.session(), live.observer(), query));
    }

    @Override
    public QueryPlans explain(List<Query> several) {
        return doing("explaining queries", () -> plans.plans(queries.session(), live.observer(), several));
    }

    @Override
    public DataSource dataSource() {
        return sessions;
    }

    @Override
    public Catalog catalog() {
        return doing("reading the catalogue", () -> {
            live.changed();
            return live.catalog();
        });
    }

    @Override
    public CatalogDiff differencesFrom(String schemaFile) {
        SchemaFile file = SchemaFile.find(schemaFile);
        Catalog actual = catalog();
        return doing(
                "comparing with " + file.path(),
                () -> file.differences(
                        live.database().server(), actual, live.history().ownTables()));
    }

    @Override
    public TestDatabase database() {
        return live.database();
    }

    @Override
    public boolean hasRun() {
        return hasRun;
    }

    @Override
    public void keep() throws SQLException {
        sessions.close();
        rows.close();
        live.disconnect();
    }

    @Override
    public void close() throws SQLException {
        sessions.close();
        rows.close();
        live.disconnect();
        ending.end();
    }

    private interface Action<T> {
        T run() throws SQLException;
    }

    private <T> T doing(String what, Action<T> action) {
        try {
            return action.run();
        } catch (SQLException e) {
            throw new StateException(
                    what + " failed",
                    what + " for " + name() + " on " + live.database() + " failed outside the migration: "
                            + e.getMessage(),
                    e);
        }
    }
}
