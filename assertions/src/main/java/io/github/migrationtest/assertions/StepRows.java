package io.github.migrationtest.assertions;

import io.github.migrationtest.core.data.DataComparison;
import io.github.migrationtest.core.data.DataComparisonException;
import io.github.migrationtest.core.data.DataDiff;
import io.github.migrationtest.core.data.QueryRows;
import io.github.migrationtest.core.data.StepData;
import io.github.migrationtest.core.data.TableDiff;
import io.github.migrationtest.core.data.TableRows;
import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.migration.MigrationStep;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;

/** What became of a step's rows, those of tables that had none too. */
final class StepRows {

    static final String SEED = "seed some, @Seed(rows = 1_000), or run.execute(\"insert …\") before the step";

    private final MigrationStep step;
    private final StepData data;
    private final DataDiff diff;

    private StepRows(MigrationStep step, StepData data, DataDiff diff) {
        this.step = step;
        this.data = data;
        this.diff = diff;
    }

    static StepRows of(MigrationStep step, DataComparison comparison) {
        StepData data = step.fact(StepData.class);
        try {
            return new StepRows(step, data, data.compare(comparison));
        } catch (SQLException e) {
            throw failed("compare the rows of", step, e);
        }
    }

    static QueryRows resultBefore(MigrationStep step, String query) {
        try {
            return QueryRows.of(step.fact(StepData.class).before(), query);
        } catch (SQLException e) {
            throw new DataComparisonException(
                    "The server refuses " + query + " before " + step.displayName() + ": " + said(e), e);
        }
    }

    /** The server's words on one line. */
    static String said(SQLException e) {
        return String.valueOf(e.getMessage())
                .replaceAll("\\s*\\n\\s*Position: (\\d+)", " (at character $1)")
                .replaceAll("\\s*\\n\\s*", "; ");
    }

    static QueryRows resultAfter(MigrationStep step, String query) throws SQLException {
        return QueryRows.of(step.fact(StepData.class).after(), query);
    }

    DataDiff diff() {
        return diff;
    }

    /** How many rows a table has now that had none, or was not there. */
    long addedToEmpty(String table) {
        return find(counts(data.after()), table)
                .or(() -> find(counts(data.before()), table).map(gone -> new TableRows(gone.table(), 0)))
                .orElseThrow(() -> missing(table))
                .rows();
    }

    /** The table's name as messages write it. */
    String label(String table) {
        return find(counts(data.before()), table)
                .or(() -> find(counts(data.after()), table))
                .map(found -> found.table().toString())
                .orElseThrow(() -> missing(table));
    }

    /** A line for each table that has another number of rows, in the order of names. */
    List<String> changedCounts() {
        List<String> lines = new ArrayList<>();
        for (TableDiff table : diff.tables()) {
            if (table.isGone()) {
                lines.add("table " + table.table() + " is gone: " + number(table.rowsBefore()) + " before");
            } else if (table.rowsBefore() != table.rowsAfter()) {
                lines.add("table " + table.table() + ": " + number(table.rowsBefore()) + " before, "
                        + number(table.rowsAfter()) + " after");
            }
        }
        lines.addAll(filled(counts(data.after())));
        return lines;
    }

    /** The same for a table that had none. */
    List<String> changedCounts(String table) {
        return filled(find(counts(data.after()), table).stream().toList());
    }

    private List<String> filled(List<TableRows> now) {
        List<TableRows> before = counts(data.before());
        return now.stream()
                .filter(table -> table.rows() > 0)
                .filter(table -> before.contains(new TableRows(table.table(), 0)))
                .map(table -> "table " + table.table() + ": 0 rows before, " + number(table.rows()) + " after")
                .toList();
    }

    private List<TableRows> counts(TestDatabase database) {
        try (Connection connection = database.connect()) {
            return TableRows.of(connection);
        } catch (SQLException e) {
            throw failed("count the rows of", step, e);
        }
    }

    private static Optional<TableRows> find(List<TableRows> tables, String name) {
        List<TableRows> found =
                tables.stream().filter(table -> table.isNamed(name)).toList();
        if (found.size() > 1) {
            throw new DataComparisonException("There are several tables " + name + ": "
                    + String.join(
                            ", ",
                            found.stream()
                                    .map(table -> table.table().toString())
                                    .toList())
                    + ". Name the schema.");
        }
        return found.stream().findFirst();
    }

    private DataComparisonException missing(String table) {
        String said = "no table " + table;
        try {
            step.catalogBefore().table(table);
        } catch (NoSuchElementException e) {
            said = String.valueOf(e.getMessage());
        }
        return new DataComparisonException(step.displayName() + ": there is " + said);
    }

    static IllegalStateException failed(String what, MigrationStep step, SQLException e) {
        return new IllegalStateException("Cannot " + what + " " + step.displayName() + ": " + e.getMessage(), e);
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, count == 1 ? "%,d row" : "%,d rows", count);
    }
}
