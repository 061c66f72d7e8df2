package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.catalog.Index;
import io.github.migrationtest.core.lock.RewriteReason;
import java.util.List;
import java.util.Optional;

/** A table or index is copied to another tablespace. */
final class SetTablespace extends GrowthRule {

    SetTablespace() {
        super("set-tablespace", "a table or index is copied to another tablespace", """
                SET TABLESPACE copies the file under an ACCESS EXCLUSIVE lock. An index can be built concurrently in the other tablespace and the old one
                dropped; a table is moved beside the traffic by pg_repack.""");
    }

    @Override
    Optional<Cause> cause(GrowingStatement growing, ObservedStep step) {
        if (growing.rewrote(RewriteReason.TABLESPACE)) {
            return Optional.of(new Cause(
                    growing.rewrittenTable(),
                    "copies the table to another tablespace",
                    List.of("pg_repack --table=" + growing.rewrittenTable()
                            + " --tablespace=…, which does it beside the traffic")));
        }
        return SqlText.says(growing.statement().sql(), "set tablespace")
                ? growing.builtIndexes().stream()
                        .flatMap(name -> step.indexAfter(name).stream())
                        .findFirst()
                        .map(SetTablespace::ofIndex)
                : Optional.empty();
    }

    private static Cause ofIndex(Index index) {
        return new Cause(
                index.table(),
                "copies an index to another tablespace",
                List.of("REINDEX (TABLESPACE …) INDEX CONCURRENTLY "
                        + index.id().qualifiedName()
                        + ";   from PostgreSQL 14, in a migration of its own, outside of a transaction"));
    }
}
