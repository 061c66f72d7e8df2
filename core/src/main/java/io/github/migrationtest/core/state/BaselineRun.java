package io.github.migrationtest.core.state;

import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationStep;
import java.util.Map;

/**
 * A baseline script on an empty database, beside the migrations that it replaces.
 *
 * @param baseline the script
 * @param up what it did
 * @param rowsOfHistory how many rows each table has after the migrations, by quoted qualified name; tables without rows are
 *     not listed
 * @param rows the same after the script
 */
public record BaselineRun(
        Migration baseline, MigrationStep up, Map<String, Long> rowsOfHistory, Map<String, Long> rows) {

    public BaselineRun {
        rowsOfHistory = Map.copyOf(rowsOfHistory);
        rows = Map.copyOf(rows);
    }
}
