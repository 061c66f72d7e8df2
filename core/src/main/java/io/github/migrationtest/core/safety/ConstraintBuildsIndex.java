package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.catalog.Constraint;
import io.github.migrationtest.core.catalog.ExclusionConstraint;
import io.github.migrationtest.core.catalog.Index;
import io.github.migrationtest.core.catalog.PrimaryKey;
import java.util.List;
import java.util.Optional;

/** A unique, primary key or exclusion constraint builds its index under lock. */
final class ConstraintBuildsIndex extends GrowthRule {

    ConstraintBuildsIndex() {
        super(
                "constraint-builds-index",
                "a unique, primary key or exclusion constraint builds its index under lock",
                """
                ADD CONSTRAINT … UNIQUE and ADD PRIMARY KEY lock out everybody while they build their index. The index can be built beforehand, concurrently,
                and be made the constraint's in an instant. An exclusion constraint cannot: it is added while the table is small, or to a new table into
                which the rows are copied.""");
    }

    @Override
    Optional<Cause> cause(GrowingStatement growing, ObservedStep step) {
        return growing.builtIndexes().stream()
                .filter(name -> step.indexBefore(name).isEmpty())
                .flatMap(name -> step.indexAfter(name).stream())
                .filter(index -> index.constraintName().isPresent())
                .findFirst()
                .flatMap(index -> step.tableAfter(index.table())
                        .flatMap(table -> table.constraints().stream()
                                .filter(constraint ->
                                        index.constraintName().get().equals(constraint.name()))
                                .findFirst())
                        .map(constraint -> cause(index, constraint)));
    }

    private static Cause cause(Index index, Constraint constraint) {
        if (constraint instanceof ExclusionConstraint) {
            return new Cause(
                    index.table(),
                    "builds the index of an exclusion constraint",
                    List.of(
                            "add " + constraint.name() + " to a new table, and copy the rows into it in batches;",
                            "an exclusion constraint cannot be built beside the traffic"));
        }
        String kind = constraint instanceof PrimaryKey ? "PRIMARY KEY" : "UNIQUE";
        String name = SqlText.quoted(constraint.name());
        return new Cause(
                index.table(),
                "builds the index of a " + (constraint instanceof PrimaryKey ? "primary key" : "unique constraint"),
                List.of(
                        SqlText.ended(SqlText.with(index.definition(), "index", "CONCURRENTLY"))
                                + "   in a migration of its own",
                        "ALTER TABLE " + index.table() + " ADD CONSTRAINT " + name + " " + kind + " USING INDEX " + name
                                + ";   in the next one"));
    }
}
