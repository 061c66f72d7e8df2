package io.github.migrationtest.core.internal.climb;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.statistics.ProductionSizes;
import org.jspecify.annotations.Nullable;

/**
 * How many rows production's tables have, for a test that asks.
 *
 * @param sizes null where nobody knows
 */
record ProductionRows(@Nullable ProductionSizes sizes) {

    /** @throws ConfigurationException if nobody knows; says how they would */
    long of(QualifiedName table) {
        String otherwise =
                " Or say how many it is to have: atRows(\"" + table.toString().replace("\"", "\\\"") + "\", …).";
        if (sizes == null) {
            throw new ConfigurationException("atProductionSize(): nobody knows how many rows production has of " + table
                    + ". Put a line for each table, '" + table
                    + " 50M', into migrationtest/sizes.txt on the test classpath;"
                    + " the query TableSizes.QUERY writes it." + otherwise);
        }
        return sizes.rows(table)
                .orElseThrow(() -> new ConfigurationException("atProductionSize(): " + sizes.source()
                        + " has no line for " + table + ". Add it, '" + table + " 50M'." + otherwise));
    }
}
