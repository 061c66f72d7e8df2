package io.github.migrationtest.core.lock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.database.DatabaseServer;
import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.testing.Postgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether each bad and each good migration of the rules runs, or ends as its file says. Prints the counts. */
class RuleExamplesTest {

    private static final List<RuleExample> EXAMPLES = RuleExample.readAll();
    private static final List<String> RULES = List.of(
            "backfill-in-one-transaction",
            "blocks-reads",
            "blocks-writes",
            "constraint-builds-index",
            "detach-not-concurrent",
            "drop-index-not-concurrent",
            "drops-in-use",
            "drops-not-null",
            "foreign-key-without-index",
            "hangs-on-concurrently",
            "index-not-concurrent",
            "invalid-index-left",
            "json-column",
            "lock-order-can-deadlock",
            "mixes-schema-and-data",
            "no-lock-timeout",
            "no-statement-timeout",
            "redundant-index",
            "renames-in-use",
            "rewrites-table",
            "sequence-too-small",
            "several-alters",
            "truncates",
            "validates-under-lock",
            "work-after-dangerous-lock");

    @ParameterizedTest(name = "PostgreSQL {0}")
    @ValueSource(ints = {13, 18})
    void endAsTheySay(int version) throws SQLException {
        DatabaseServer server = Postgres.server(version);
        TestDatabase shop = Shop.create(server);
        List<String> wrong = new ArrayList<>();
        int count = 0;
        for (RuleExample example : EXAMPLES) {
            if (example.since() <= version) {
                count++;
                TestDatabase database = server.cloneOf(shop, "example");
                String difference = run(database, example);
                if (!difference.isEmpty()) {
                    wrong.add(example + ": " + difference);
                }
                server.drop(database);
            }
        }
        server.drop(shop);

        System.out.printf("rule examples on PostgreSQL %d: %d, of which %d good%n", version, count, good(version));
        assertThat(wrong).as("examples that end otherwise").isEmpty();
    }

    @Test
    void eachRuleHasBothKinds() {
        for (boolean good : new boolean[] {false, true}) {
            assertThat(EXAMPLES.stream()
                            .filter(example -> example.good() == good)
                            .map(RuleExample::rule)
                            .distinct())
                    .containsExactlyElementsOf(RULES);
        }
        assertThat(good(18)).isGreaterThan(100);
        assertThat(EXAMPLES).allMatch(example -> !example.good() || example.end() == RuleExample.End.WELL);
    }

    @Test
    void namesEachOnce() {
        List<String> names = EXAMPLES.stream().map(RuleExample::toString).toList();

        assertThat(new HashSet<>(names)).hasSameSizeAs(names);
        assertThat(EXAMPLES)
                .allMatch(example -> example.migrations().stream()
                        .noneMatch(migration -> migration.sql().isBlank()));
    }

    private static long good(int version) {
        return EXAMPLES.stream()
                .filter(example -> example.good() && example.since() <= version)
                .count();
    }

    private static String run(TestDatabase database, RuleExample example) {
        try (Connection setUp = database.connect();
                Connection beside = database.connect()) {
            Shop.execute(setUp, example.setUp());
            if (!example.brokenSetUp().isEmpty()
                    && fails(setUp, example.brokenSetUp()).isEmpty()) {
                return "its set-up does not fail";
            }
            beside.setAutoCommit(false);
            Shop.execute(beside, example.beside());
            List<RuleExample.Migration> migrations = example.migrations();
            for (RuleExample.Migration migration : migrations.subList(0, migrations.size() - 1)) {
                migrate(database, migration, example.end());
            }
            return last(database, example);
        } catch (SQLException e) {
            return e.getMessage();
        }
    }

    private static String last(TestDatabase database, RuleExample example) {
        String state = "";
        String message = "";
        try {
            migrate(database, example.migrations().get(example.migrations().size() - 1), example.end());
        } catch (SQLException e) {
            state = e.getSQLState();
            message = e.getMessage();
        }
        return switch (example.end()) {
            case WELL -> message;
            case FAILS -> state.isEmpty() || isTimeout(state) ? "does not fail " + message : "";
            case HANGS -> isTimeout(state) ? "" : "does not hang " + message;
        };
    }

    private static boolean isTimeout(String state) {
        return state.equals("57014");
    }

    private static void migrate(TestDatabase database, RuleExample.Migration migration, RuleExample.End end)
            throws SQLException {
        try (Connection connection = database.connect()) {
            Shop.execute(connection, "set statement_timeout = " + (end == RuleExample.End.HANGS ? 500 : 60_000));
            connection.setAutoCommit(migration.autocommit());
            Shop.execute(connection, migration.sql());
            if (!migration.autocommit()) {
                connection.commit();
            }
        }
    }

    private static String fails(Connection connection, String script) {
        try {
            Shop.execute(connection, script);
            return "";
        } catch (SQLException e) {
            return e.getMessage();
        }
    }
}
