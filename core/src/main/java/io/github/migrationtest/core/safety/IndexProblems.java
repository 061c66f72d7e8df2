package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.catalog.CatalogObject;
import io.github.migrationtest.core.catalog.ForeignKey;
import io.github.migrationtest.core.catalog.Index;
import io.github.migrationtest.core.catalog.IndexHealth;
import io.github.migrationtest.core.catalog.IndexProblem;
import io.github.migrationtest.core.catalog.ObjectId;
import io.github.migrationtest.core.catalog.ObjectKind;
import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.lock.WatchedStatement;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a step made wrong with indexes of tables in use. */
final class IndexProblems {

    private IndexProblems() {}

    /** Those that were not there before. */
    static List<IndexProblem> caused(ObservedStep step, IndexProblem.Kind kind) {
        Set<ObjectId> before = IndexHealth.ofKinds(IndexHealth.of(step.before()), kind).stream()
                .map(problem -> problem.subject().id())
                .collect(Collectors.toSet());
        return IndexHealth.ofKinds(IndexHealth.of(step.after()), kind).stream()
                .filter(problem -> !before.contains(problem.subject().id()))
                .filter(problem -> step.isInUse(table(problem.subject())))
                .toList();
    }

    /** The statement that names an index which the table has got: it, or the problem's own, is one too many. */
    static @Nullable WatchedStatement statement(ObservedStep step, IndexProblem problem) {
        return step.after().objects(ObjectKind.INDEX).stream()
                .map(Index.class::cast)
                .filter(index -> index.table().equals(table(problem.subject())))
                .filter(index -> step.before().find(index.id()).isEmpty())
                .map(index -> step.naming(index.name()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static QualifiedName table(CatalogObject subject) {
        return subject instanceof ForeignKey key ? key.table() : ((Index) subject).table();
    }
}
