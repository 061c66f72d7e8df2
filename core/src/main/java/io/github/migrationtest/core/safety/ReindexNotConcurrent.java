package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.catalog.QualifiedName;
import java.util.List;
import java.util.Optional;

/** An index is rebuilt without CONCURRENTLY. */
final class ReindexNotConcurrent extends GrowthRule {

    ReindexNotConcurrent() {
        super("reindex-not-concurrent", "an index is rebuilt without CONCURRENTLY", """
                REINDEX locks the table against writes and the index against reads, which for most queries is the table, until the index has been
                built anew. REINDEX CONCURRENTLY builds a new one beside it and exchanges the two.""");
    }

    @Override
    Optional<Cause> cause(GrowingStatement growing, ObservedStep step) {
        return growing.isCommand("REINDEX")
                ? growing.builtIndexes().stream().findFirst().map(name -> cause(growing, step, name))
                : Optional.empty();
    }

    private static Cause cause(GrowingStatement growing, ObservedStep step, QualifiedName name) {
        QualifiedName table = growing.works().stream()
                .filter(work -> work.builtIndexes().contains(name))
                .map(work -> work.table().table())
                .findFirst()
                .orElseThrow();
        String what = SqlText.says(growing.statement().sql(), "table") ? "TABLE" : "INDEX";
        return new Cause(
                table,
                growing.builtIndexes().size() == 1 ? "rebuilds an index" : "rebuilds its indexes",
                List.of("REINDEX " + what + " CONCURRENTLY " + (what.equals("TABLE") ? table : name)
                        + ";   in a migration of its own, outside of a transaction"));
    }
}
