package io.github.migrationtest.core.plan;

import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.internal.plan.ExplainScript;
import io.github.migrationtest.core.internal.plan.PlanReader;
import io.github.migrationtest.core.internal.plan.PlannerSettings;
import io.github.migrationtest.core.internal.plan.RolledBack;
import io.github.migrationtest.core.internal.plan.TableQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks the planner about queries on a JDBC connection, with the connection's {@code search_path} and role.
 *
 * <p>The planner's settings are pinned to PostgreSQL's defaults, without JIT and parallel workers, so that a plan is the same
 * on every machine. A query is executed as well, once for each set of arguments and once with its generic plan, in a
 * transaction that is rolled back (up to a savepoint, where the connection is in a transaction): rows that it changes are as they
 * were, notifications are not sent; what sequences gave out stays given out, and functions that reach outside the database
 * have done so.
 *
 * <p>Statistics are taken as they are: {@code VACUUM (ANALYZE)} the tables before, or their plans mean little. A {@code
 * MigrationRun} does so by itself. For one thread at a time, like its connection.
 */
public final class Explain {

    private final Connection connection;
    private @Nullable String pins;
    private String position = "";
    private String knownAt = "";
    private final Map<Set<QualifiedName>, List<PlannedTable>> known = new HashMap<>();

    private Explain(Connection connection) {
        this.connection = connection;
    }

    /** Asks on a connection, which stays open and the caller's. */
    public static Explain on(Connection connection) {
        return new Explain(connection);
    }

    /**
     * The plans of a statement.
     *
     * @param sql a statement with a {@code ?} (or {@code $1}) for each argument
     * @param arguments none at all where only the generic plan is of interest, which is then not executed
     * @throws IllegalArgumentException if the server refuses the statement; says why
     */
    public QueryPlan plan(String sql, @Nullable Object... arguments) {
        return plan(Query.of(sql, arguments));
    }

    /**
     * The plans of a query, for each of its sets of arguments.
     *
     * @throws IllegalArgumentException if the server refuses the query; says why
     */
    public QueryPlan plan(Query query) {
        try {
            return planned(query);
        } catch (SQLException e) {
            throw new IllegalArgumentException(
                    said(e) + "\n  in: " + query.sql().strip(), e);
        }
    }

    /** The plans of several queries; one that the server refuses is kept with what the server said. */
    public QueryPlans plans(List<Query> queries) {
        List<QueryPlans.Entry> entries = new ArrayList<>();
        for (Query query : queries) {
            try {
                entries.add(new QueryPlans.Entry(query, planned(query), null));
            } catch (SQLException e) {
                entries.add(new QueryPlans.Entry(query, null, said(e)));
            }
        }
        return new QueryPlans(entries);
    }

    /** Without the position, which is one in the script that asks. */
    private static String said(SQLException refusal) {
        return String.valueOf(refusal.getMessage()).replaceAll("\n  Position: \\d+", "");
    }

    /** The tables that the plans of a query would read; nothing is executed. */
    public Set<QualifiedName> tablesOf(Query query) throws SQLException {
        try (RolledBack work = new RolledBack(connection)) {
            return tables(variants(query, work, false, List.of()));
        }
    }

    private QueryPlan planned(Query query) throws SQLException {
        try (RolledBack work = new RolledBack(connection)) {
            List<PlanVariant> variants = variants(query, work, true, List.of());
            return new QueryPlan(query, variants, read(tables(variants)), this::canUse);
        }
    }

    /** Asked once for as long as nothing is written on the server. */
    private List<PlannedTable> read(Set<QualifiedName> names) throws SQLException {
        if (position.isEmpty() || !position.equals(knownAt)) {
            known.clear();
            knownAt = position;
        }
        List<PlannedTable> tables = known.get(names);
        if (tables == null) {
            tables = TableQuery.read(connection, names);
            known.put(names, tables);
        }
        return tables;
    }

    private static Set<QualifiedName> tables(List<PlanVariant> variants) {
        return variants.stream()
                .flatMap(variant -> variant.root().nodes())
                .flatMap(node -> node.table().stream())
                .collect(Collectors.toSet());
    }

    /** @param before what is done in the transaction beforehand */
    private List<PlanVariant> variants(Query query, RolledBack work, boolean execute, List<String> before)
            throws SQLException {
        int count = query.parameterCount();
        List<List<QueryArgument>> sets = query.argumentSets();
        ExplainScript explain = new ExplainScript(query.sql(), count, execute);
        List<List<String>> arguments = count == 0
                ? List.of(List.of())
                : sets.stream().map(Query::literals).toList();
        if (arguments.isEmpty()) {
            explain.genericOnly(connection.getMetaData().getDatabaseMajorVersion());
        } else {
            explain.prepare(count == 0 ? List.of() : types(sets.get(0)));
            arguments.forEach(explain::custom);
            if (count > 0) {
                explain.generic(arguments.get(0));
            }
        }
        List<String> script = new ArrayList<>(List.of(RolledBack.POSITION, pins()));
        script.addAll(before);
        script.addAll(explain.statements());
        List<String> results = work.plans(script);
        position = results.get(0);
        List<String> plans = results.subList(1, results.size());
        if (plans.stream().anyMatch(PlanReader::isNothing)) {
            throw new SQLException("there is no plan: a rule puts nothing in place of the statement");
        }
        List<PlanVariant> variants = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            boolean custom = i < arguments.size();
            variants.add(new PlanVariant(
                    custom ? PlanVariant.Mode.CUSTOM : PlanVariant.Mode.GENERIC,
                    custom ? arguments.get(i) : List.of(),
                    PlanReader.read(plans.get(i))));
        }
        return variants;
    }

    private static List<String> types(List<QueryArgument> arguments) {
        return arguments.stream().map(QueryArgument::type).toList();
    }

    private String pins() throws SQLException {
        if (pins == null) {
            pins = PlannerSettings.pins(connection);
        }
        return pins;
    }

    private IndexUse canUse(QueryPlan plan, String index) {
        try {
            if (connection.isClosed()) {
                throw new IllegalStateException(
                        "canUseIndex(\"" + index + "\") asks the database once more, and the session"
                                + " that the plan was made in is closed: ask before the next step of the migration.");
            }
            IndexQuestion question = new IndexQuestion(plan, index);
            if (question.isAnsweredBy(plan)) {
                return new IndexUse(IndexUse.Answer.YES, List.of());
            }
            try (RolledBack work = new RolledBack(connection)) {
                List<String> hide = question.hide(connection);
                List<PlanVariant> alone = variants(plan.query(), work, false, hide);
                return question.answer(alone);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "Cannot ask whether " + index + " can be used: " + e.getMessage() + "\n  in: "
                            + plan.query().sql(),
                    e);
        }
    }
}
