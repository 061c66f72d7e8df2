package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.catalog.Index;
import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.catalog.Table;
import java.util.List;
import java.util.Optional;

/** An index is built without CONCURRENTLY. */
final class IndexNotConcurrent extends GrowthRule {

    IndexNotConcurrent() {
        super("index-not-concurrent", "an index is built without CONCURRENTLY", """
                CREATE INDEX takes a SHARE lock: reads go on, every write to the table waits until the whole table has been read and sorted.
                CREATE INDEX CONCURRENTLY takes longer and lets writes go on. It cannot run in a transaction, so it stands in a migration of its
                own, and leaves an INVALID index behind when it fails, which is dropped before it is tried again.""");
    }

    @Override
    Optional<Cause> cause(GrowingStatement growing, ObservedStep step) {
        return growing.builtIndexes().stream()
                .filter(name -> step.indexBefore(name).isEmpty())
                .filter(name -> growing.isCommand("CREATE INDEX")
                        || step.indexAfter(name)
                                .filter(index -> index.constraintName().isEmpty())
                                .isPresent())
                .findFirst()
                .map(name -> cause(growing, step, name));
    }

    private static Cause cause(GrowingStatement growing, ObservedStep step, QualifiedName name) {
        Optional<Table> parent = growing.holds().stream()
                .map(hold -> hold.relation().table())
                .flatMap(table -> step.tableAfter(table).stream())
                .filter(table -> table.isPartitioned() && growing.isCommand("CREATE INDEX"))
                .findFirst();
        if (parent.isPresent()) {
            return new Cause(
                    parent.get().qualifiedName(),
                    "builds an index on each partition",
                    List.of(
                            SqlText.ended(SqlText.with(growing.statement().sql(), "on", "ONLY")),
                            "CREATE INDEX CONCURRENTLY … ON "
                                    + String.join(", … ON ", parent.get().partitions())
                                    + ";   each in a migration of its own",
                            "ALTER INDEX … ATTACH PARTITION …;   for each of them"));
        }
        QualifiedName table = step.indexAfter(name)
                .map(Index::table)
                .orElseGet(() -> growing.works().get(0).table().table());
        String sql = growing.isCommand("CREATE INDEX")
                ? growing.statement().sql()
                : step.indexAfter(name).map(Index::definition).orElse("CREATE INDEX " + name);
        return new Cause(
                table,
                "builds an index",
                List.of(SqlText.ended(SqlText.with(sql, "index", "CONCURRENTLY")) + "   in a migration of its own"));
    }
}
