package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.catalog.Index;
import io.github.migrationtest.core.catalog.ObjectId;
import io.github.migrationtest.core.catalog.ObjectKind;
import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.catalog.Table;
import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.finding.Rule;
import io.github.migrationtest.core.lock.LockTimeline;
import io.github.migrationtest.core.lock.WatchedStatement;
import io.github.migrationtest.core.migration.Direction;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.migration.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The facts of a step as rules ask for them. */
record ObservedStep(MigrationStep step) {

    LockTimeline timeline() {
        return step.fact(LockTimeline.class);
    }

    Catalog before() {
        return step.catalogBefore();
    }

    Catalog after() {
        return step.catalogAfter();
    }

    /** Whether a table was there before and somebody could be waiting for it. */
    boolean isInUse(QualifiedName table) {
        return timeline().holds().stream()
                .anyMatch(hold -> hold.relation().isInUse()
                        && hold.relation().table().equals(table)
                        && hold.relation().hadRows());
    }

    Optional<Table> tableBefore(QualifiedName name) {
        return find(before(), ObjectKind.TABLE, name).map(Table.class::cast);
    }

    Optional<Table> tableAfter(QualifiedName name) {
        return find(after(), ObjectKind.TABLE, name).map(Table.class::cast);
    }

    Optional<Index> indexBefore(QualifiedName name) {
        return find(before(), ObjectKind.INDEX, name).map(Index.class::cast);
    }

    Optional<Index> indexAfter(QualifiedName name) {
        return find(after(), ObjectKind.INDEX, name).map(Index.class::cast);
    }

    private static Optional<? extends io.github.migrationtest.core.catalog.CatalogObject> find(
            Catalog catalog, ObjectKind kind, QualifiedName name) {
        return catalog.find(new ObjectId(kind, name.schema(), null, name.name(), null));
    }

    /** The first statement of which something is true. */
    @Nullable
    WatchedStatement statement(Predicate<WatchedStatement> is) {
        return timeline().statements().stream()
                .filter(statement -> statement.location() != null)
                .filter(is)
                .findFirst()
                .orElse(null);
    }

    /** The first statement that names an object: a hint at where, never at whether. */
    @Nullable
    WatchedStatement naming(String name) {
        return statement(statement -> SqlText.names(statement.sql(), name));
    }

    private Script script() {
        Script undo = step.migration().undoScript();
        return step.direction() == Direction.DOWN && undo != null
                ? undo
                : step.migration().script();
    }

    /**
     * A finding about the step.
     *
     * @param subject what it is about; null where it is about the migration
     * @param statement the statement that is to blame; null where that is not known
     */
    Finding finding(
            Rule rule,
            @Nullable String subject,
            String headline,
            @Nullable WatchedStatement statement,
            List<String> evidence,
            List<String> remedy) {
        List<String> lines = new ArrayList<>();
        if (statement != null) {
            lines.add(statement.shortSql());
        }
        lines.addAll(evidence);
        String location = statement == null ? null : statement.location();
        return new Finding(
                rule,
                step.migration().label(),
                subject,
                headline,
                location == null ? script().path() : location,
                lines,
                remedy);
    }
}
