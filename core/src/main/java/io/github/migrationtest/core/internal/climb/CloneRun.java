package io.github.migrationtest.core.internal.climb;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.catalog.CatalogDiff;
import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.internal.plan.FreshStatistics;
import io.github.migrationtest.core.internal.plan.PlanSession;
import io.github.migrationtest.core.lock.LockPrediction;
import io.github.migrationtest.core.lock.Traffic;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.migration.MigrationSteps;
import io.github.migrationtest.core.migration.NodeStart;
import io.github.migrationtest.core.plan.Query;
import io.github.migrationtest.core.plan.QueryPlan;
import io.github.migrationtest.core.plan.QueryPlans;
import io.github.migrationtest.core.state.OwnedRun;
import io.github.migrationtest.core.state.SchemaFile;
import io.github.migrationtest.core.state.StateException;
import io.github.migrationtest.core.state.StateSeeder;
import io.github.migrationtest.core.statistics.ProductionSizes;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A run on a clone of the state before a migration, for one test to do with as it likes. */
final class CloneRun implements OwnedRun {

    private final LiveDatabase live;
    private final Ending ending;
    private final StepRunner runner;
    private final Position position;
    private final CloneSteps steps;
    private final List<StateSeeder> seeders;
    private final ProductionRows production;
    private final BodySessions sessions;
    private final BodyQueries queries;
    private final BodyRows rows;
    private final PlanSession plans = new PlanSession(new FreshStatistics());

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
            @Nullable ProductionSizes sizes,
            List<Migration> all,
            int begin,
            int end) {
        this.seeders = seeders;
        this.production = new ProductionRows(sizes);
        this.live = live;
        this.ending = ending;
        this.runner = runner;
        this.position = new Position(all, begin, end);
        this.steps = new CloneSteps(position, this::run, live, runner, null);
        this.sessions = new BodySessions(live.database());
        this.queries = new BodyQueries(sessions);
        this.rows = new BodyRows(live);
    }

    @Override
    public Migration migration() {
        return position.all().get(position.end() - 1);
    }

    @Override
    public List<Migration> migrations() {
        return position.all().subList(position.begin(), position.end());
    }

    @Override
    public MigrationSteps under(Traffic traffic) {
        return new CloneSteps(position, this::run, live, runner, traffic);
    }

    @Override
    public MigrationStep up() {
        return steps.up();
    }

    @Override
    public MigrationStep down() {
        return steps.down();
    }

    @Override
    public MigrationStep tryUp() {
        return steps.tryUp();
    }

    @Override
    public MigrationStep tryDown() {
        return steps.tryDown();
    }

    @Override
    public MigrationStep upTo(String version) {
        return steps.upTo(version);
    }

    @Override
    public MigrationStep downTo(String version) {
        return steps.downTo(version);
    }

    @Override
    public LockPrediction atRows(String table, long count) {
        if (count < 1) {
            throw new IllegalArgumentException("atRows(" + table + ", " + count + "): a table has 1 row at least");
        }
        requireBefore("atRows");
        QualifiedName name = catalog().table(table).qualifiedName();
        hasRun = true;
        return doing("the step on more rows", () -> {
            sessions.closeIdle(live.observer());
            live.disconnect();
            return new GrownTable(live, runner, migrations(), seeders).at(name, count);
        });
    }

    @Override
    public LockPrediction atProductionSize(String table) {
        requireBefore("atProductionSize");
        QualifiedName name = catalog().table(table).qualifiedName();
        return atRows(table, Math.max(production.of(name), 1));
    }

    @Override
    public List<NodeStart> startNodes(int nodes) {
        if (nodes < 2) {
            throw new IllegalArgumentException("startNodes(" + nodes + "): nodes start together from 2 on");
        }
        requireBefore("startNodes");
        hasRun = true;
        return doing("the start of " + nodes + " nodes", () -> {
            sessions.closeIdle(live.observer());
            rows.forget("nodes have been started since");
            List<NodeStart> starts =
                    Nodes.start(live, position.all().subList(0, position.end()), nodes, runner.limit());
            live.changed();
            position.reachedEnd();
            return starts;
        });
    }

    private void requireBefore(String method) {
        if (position.now() != position.begin()) {
            throw new IllegalStateException(
                    method + "(): the database is " + position.where() + ", not before " + position.name());
        }
    }

    private MigrationStep run(CloneSteps.Step step) {
        hasRun = true;
        return doing("the step", () -> {
            sessions.closeIdle(live.observer());
            live.changed();
            StepRows before = rows.begin();
            return BodyRows.after(before, step.run());
        });
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
                    what + " for " + position.name() + " on " + live.database() + " failed outside the migration: "
                            + e.getMessage(),
                    e);
        }
    }
}
