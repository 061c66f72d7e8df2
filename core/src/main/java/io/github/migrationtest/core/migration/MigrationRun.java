package io.github.migrationtest.core.migration;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.catalog.CatalogDiff;
import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.lock.LockPrediction;
import io.github.migrationtest.core.lock.Traffic;
import io.github.migrationtest.core.plan.Query;
import io.github.migrationtest.core.plan.QueryPlan;
import io.github.migrationtest.core.plan.QueryPlans;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A database of a test's own, in the state before a migration, and the means to apply it and take it back.
 *
 * <p>A run belongs to one test and one thread. Before each step, connections that the test opened through the run and
 * left idle are closed; one that is in a transaction makes the step fail at once, with its last query.
 */
public interface MigrationRun extends MigrationSteps {

    /** The migration under test; of a group, its last. */
    Migration migration();

    /** The migrations that {@link #up()} applies as one step; mostly one. */
    List<Migration> migrations();

    /**
     * The steps of this run beside what users of the database do: {@code run.under(Traffic.canaries()).up()}. What they felt is
     * in the step's {@link io.github.migrationtest.core.lock.TrafficReport TrafficReport}.
     *
     * <p>Where traffic cannot be as it is described, a statement that the server refuses say, the step throws an {@link
     * IllegalArgumentException} before the migration runs.
     */
    MigrationSteps under(Traffic traffic);

    /**
     * How long the migration would block others if a table had as many rows as in production.
     *
     * <p>Applies the migration to copies of the database in which the table has a few different numbers of rows, a million at
     * most, and which are dropped again; this one stays as it is. Takes seconds, more on wide tables.
     *
     * @param table the table, {@code orders} or {@code public.orders}
     * @param rows how many rows it is to have
     * @return what was measured, and what follows from it; where nobody can tell, it says why
     * @throws IllegalStateException if the migration is applied already
     * @throws IllegalArgumentException if the number of rows is below 1
     * @throws java.util.NoSuchElementException if there is no such table; names those that are called alike
     */
    LockPrediction atRows(String table, long rows);

    /**
     * The same with as many rows as the file of production's sizes says that the table has: {@code migrationtest/sizes.txt},
     * {@code @Seed(sizes = …)} or {@code migrationtest.sizes}.
     *
     * @param table the table, {@code orders} or {@code public.orders}
     * @throws io.github.migrationtest.core.ConfigurationException if there is no such file, or it has no line for the table
     * @throws IllegalStateException if the migration is applied already
     * @throws java.util.NoSuchElementException if there is no such table; names those that are called alike
     */
    LockPrediction atProductionSize(String table);

    /**
     * Starts the tool several times at once, as the nodes of an application do that are deployed together, each with the
     * settings that production has: one applies the migrations up to the one under test, the others wait for it.
     *
     * @param nodes how many, at least 2
     * @return what each of them did
     * @throws IllegalStateException if the migration is applied already
     */
    List<NodeStart> startNodes(int nodes);

    /**
     * Executes a statement as the role that migrates.
     *
     * @param sql the statement, with a {@code ?} for each argument
     * @return the number of rows that it changed; 0 for statements that change none
     */
    int execute(String sql, @Nullable Object... arguments);

    /**
     * Runs a query as the role that migrates.
     *
     * @param sql the query, with a {@code ?} for each argument
     * @return the rows, each a map from column label to value in the order of the query
     */
    List<Map<String, @Nullable Object>> query(String sql, @Nullable Object... arguments);

    /**
     * What the planner does with a statement, as the role that migrates, on fresh statistics: tables whose rows or columns have
     * changed are vacuumed and analysed before.
     *
     * <p>The statement is executed as well, in a transaction that is rolled back; see {@link
     * io.github.migrationtest.core.plan.Explain Explain} for what that leaves.
     *
     * @param sql the statement, with a {@code ?} for each argument
     * @param arguments none at all where only the generic plan is of interest, which is then not executed
     * @throws IllegalArgumentException if the server refuses the statement; says why
     */
    default QueryPlan explain(String sql, @Nullable Object... arguments) {
        return explain(Query.of(sql, arguments));
    }

    /**
     * The same for a query with several sets of arguments.
     *
     * @throws IllegalArgumentException if the server refuses the query; says why
     */
    QueryPlan explain(Query query);

    /**
     * What the planner does with several queries, to be compared with the same after a step: {@code
     * run.explain(queries).since(before)}. A query that the server refuses is kept with what the server said.
     */
    QueryPlans explain(List<Query> queries);

    /** Connections to the database, as the role that migrates; {@link #database()} gives those of the server's user. */
    DataSource dataSource();

    /** The schema as it is now, without the tool's own tables. */
    Catalog catalog();

    /**
     * How the schema, as it is now, differs from the one that a file describes: production's, say.
     *
     * <p>The file is what {@code pg_dump -s} writes, on the classpath or in the project; it is executed in an empty database of
     * the same version of PostgreSQL. Roles do not count, owners only where migrations run as a role that was named.
     *
     * @param schemaFile {@code prod-schema.sql}, {@code src/dumps/prod-schema.sql.gz}
     * @return what is missing, new or changed here
     * @throws io.github.migrationtest.core.ConfigurationException if there is no such file, or it is no plain SQL
     */
    CatalogDiff differencesFrom(String schemaFile);

    /** The database. */
    TestDatabase database();
}
