package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.catalog.Column;
import java.util.stream.Stream;

/** The columns for whose values a statement wrote a table anew. */
final class NewColumns {

    private NewColumns() {}

    static Stream<Column> of(GrowingStatement growing, ObservedStep step) {
        return growing.works().stream()
                .filter(work -> work.rewritten() != null && work.rewritten().isColumnDefault())
                .map(work -> work.table().table())
                .flatMap(name -> step.tableAfter(name).stream()
                        .flatMap(after -> after.columns().stream())
                        .filter(column -> step.tableBefore(name).stream()
                                .flatMap(before -> before.columns().stream())
                                .noneMatch(old -> old.name().equals(column.name())))
                        .filter(column -> SqlText.names(growing.statement().sql(), column.name())));
    }
}
