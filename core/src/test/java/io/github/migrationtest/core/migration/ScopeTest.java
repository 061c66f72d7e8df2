package io.github.migrationtest.core.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.change.BranchChanges;
import io.github.migrationtest.core.change.UnknownChanges;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTest {

    private static final List<Migration> HISTORY = history("1", "2", "2.1", "10", "20240101", "R");

    private static final BranchChanges UNKNOWN = new UnknownChanges("there is no git command to ask", "install git");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    all           | V1 V2 V2.1 V10 V20240101 R
                    from:2.1      | V2.1 V10 V20240101 R
                    from:V10      | V10 V20240101 R
                    2..10         | V2 V2.1 V10
                    3..9          |
                    last:1        | R
                    last:3        | V10 V20240101 R
                    last:99       | V1 V2 V2.1 V10 V20240101 R
                    2             | V2
                    10, 1         | V1 V10
                    2.0           | V2
                    """)
    void selects(String scope, String expected) {
        List<String> labels = Scope.parse(scope).select(HISTORY, UNKNOWN).migrations().stream()
                .map(migration -> migration.label().strip())
                .toList();

        assertThat(String.join(" ", labels)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    everything | Not a scope: 'everything'. Write changed, all, from:181, 181..190, last:5, or versions as in 181,184.
                    from:      | Not a scope: 'from:'. Write changed, all, from:181, 181..190, last:5, or versions as in 181,184.
                    last:-1    | Not a scope: 'last:-1'. Write changed, all, from:181, 181..190, last:5, or versions as in 181,184.
                    last:0     | The scope last:0 is empty; the smallest is last:1.
                    9..2       | The scope 9..2 ends before it begins. Write 2..9.
                    1,,2       | Not a scope: '1,,2'. Write changed, all, from:181, 181..190, last:5, or versions as in 181,184.
                    from:7     | There is no migration with version 7 (scope from:7); the history goes from V1 to V20240101.
                    2,3        | There is no migration with version 3 (scope 2,3); the history goes from V1 to V20240101.
                    """)
    void refuses(String scope, String message) {
        assertThatThrownBy(() -> Scope.parse(scope).select(HISTORY, UNKNOWN))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(message);
    }

    @Test
    void versionsAreOrderedByNumber() {
        assertThat(MigrationVersion.of("2")).isLessThan(MigrationVersion.of("10"));
        assertThat(MigrationVersion.of("1.9")).isLessThan(MigrationVersion.of("1.10"));
        assertThat(MigrationVersion.of("1_2")).isEqualTo(MigrationVersion.of("1.2.0"));
        assertThat(MigrationVersion.of("007")).hasSameHashCodeAs(MigrationVersion.of("7"));
        assertThat(MigrationVersion.of("20240101123000999888")).isGreaterThan(MigrationVersion.of("20240101123000"));
    }

    private static List<Migration> history(String... versions) {
        List<Migration> history = new ArrayList<>();
        for (String version : versions) {
            boolean repeatable = version.equals("R");
            history.add(new Migration(
                    repeatable ? Migration.Kind.REPEATABLE : Migration.Kind.VERSIONED,
                    repeatable ? null : MigrationVersion.of(version),
                    "",
                    new Script(version + ".sql", ""),
                    null,
                    ""));
        }
        return history;
    }
}
