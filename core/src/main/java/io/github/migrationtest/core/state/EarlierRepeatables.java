package io.github.migrationtest.core.state;

import io.github.migrationtest.core.change.BranchChanges;
import io.github.migrationtest.core.change.KnownChanges;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The repeatable migrations as the default branch has them, which production has applied before a branch's migrations come:
 * they may be in the way of those.
 */
public final class EarlierRepeatables {

    private EarlierRepeatables() {}

    /**
     * Their texts at the merge base; none where git does not know, or where a version that is not the branch's comes after
     * one that is judged, so that they may not fit the state before.
     *
     * @param judged the migrations in scope
     */
    public static List<Migration> of(MigrationHistory history, Set<Migration> judged, BranchChanges changes) {
        List<Migration> all = history.migrations();
        int first = all.stream()
                .filter(judged::contains)
                .mapToInt(all::indexOf)
                .findFirst()
                .orElse(all.size());
        if (!(changes instanceof KnownChanges known) || !isBranchs(all.subList(first, all.size()), known)) {
            return List.of();
        }
        List<Migration> earlier = new ArrayList<>();
        for (Migration migration : all) {
            if (migration.kind() == Migration.Kind.REPEATABLE
                    && !migration.script().text().isEmpty()) {
                known.contentAtBase(migration.script().path())
                        .ifPresent(content -> earlier.add(history.earlier(migration, content)));
            }
        }
        return earlier;
    }

    private static boolean isBranchs(List<Migration> migrations, KnownChanges changes) {
        Set<String> scripts = migrations.stream()
                .filter(migration -> migration.version() != null)
                .map(migration -> migration.script().path())
                .collect(Collectors.toSet());
        return changes.changedAmong(scripts).containsAll(scripts);
    }
}
