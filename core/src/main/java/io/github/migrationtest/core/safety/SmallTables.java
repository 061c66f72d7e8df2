package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.catalog.Table;
import io.github.migrationtest.core.statistics.ProductionSizes;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** The tables that have few rows in production, so that what grows with them is short there. */
record SmallTables(ObservedStep step) {

    /** Why work on tables does not last; empty if it may, or if nobody knows of one of them. */
    Optional<String> reason(Collection<QualifiedName> tables) {
        Optional<ProductionSizes> sizes = step.step().findFact(ProductionSizes.class);
        if (sizes.isEmpty() || tables.isEmpty() || !tables.stream().allMatch(table -> isSmall(table, sizes.get()))) {
            return Optional.empty();
        }
        return Optional.of(
                tables.stream().map(table -> said(table, sizes.get())).collect(Collectors.joining(", ")) + " ("
                        + sizes.get().source() + ")");
    }

    /** How many rows a table has in production, as evidence; empty where nobody knows. */
    Optional<String> production(QualifiedName table) {
        Optional<ProductionSizes> sizes = step.step().findFact(ProductionSizes.class);
        return sizes.filter(known -> rows(table, known).isPresent())
                .map(known -> said(table, known) + " (" + known.source() + ")");
    }

    private boolean isSmall(QualifiedName table, ProductionSizes sizes) {
        OptionalLong rows = rows(table, sizes);
        return rows.isPresent() && rows.getAsLong() <= sizes.small() && sizes.small() > 0;
    }

    private String said(QualifiedName table, ProductionSizes sizes) {
        long rows = rows(table, sizes).orElseThrow();
        return String.format(Locale.ROOT, "%s has %,d row%s in production", table, rows, rows == 1 ? "" : "s");
    }

    /** A partition has no more rows than all partitions together, which is what production counts. */
    private OptionalLong rows(QualifiedName table, ProductionSizes sizes) {
        OptionalLong own = sizes.rows(table);
        if (own.isPresent()) {
            return own;
        }
        return step.tableBefore(table).filter(Table::isPartition).stream()
                .flatMap(partition -> partition.parents().stream())
                .flatMap(parent -> step.before().tables().stream()
                        .filter(each -> each.qualifiedName().toString().equals(parent)))
                .map(parent -> rows(parent.qualifiedName(), sizes))
                .findFirst()
                .orElse(OptionalLong.empty());
    }
}
