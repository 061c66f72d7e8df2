package io.github.migrationtest.core.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for indexes that cost writes and serve nobody, and for foreign keys that need one.
 *
 * <p>Only what the catalogue tells: whether an index is used is a question to queries. What constraints need is never called
 * a duplicate or redundant; a partial index is compared with indexes of the same predicate only. Of partitions' indexes and
 * foreign keys, those that come from the partitioned table are told with that one.
 */
public final class IndexHealth {

    private final Table table;
    private final List<Index> indexes;

    private IndexHealth(Table table) {
        this.table = table;
        this.indexes = table.indexes().stream()
                .sorted(Comparator.comparing(IndexHealth::rank).thenComparing(CatalogObject::name))
                .toList();
    }

    /** Which of two equal indexes stays: the lower one. */
    private static int rank(Index index) {
        if (index.isPrimary() || index.isExclusion()) {
            return 0;
        } else if (index.constraintName().isPresent()) {
            return 1;
        }
        return index.isUnique() ? 2 : 3;
    }

    /** All problems of a schema, table by table. */
    public static List<IndexProblem> of(Catalog catalog) {
        return catalog.tables().stream().flatMap(table -> of(table).stream()).toList();
    }

    /** The problems of one table. */
    public static List<IndexProblem> of(Table table) {
        return new IndexHealth(table).problems();
    }

    /** The problems of certain kinds. */
    public static List<IndexProblem> ofKinds(Collection<IndexProblem> problems, IndexProblem.Kind... kinds) {
        Set<IndexProblem.Kind> wanted = EnumSet.noneOf(IndexProblem.Kind.class);
        wanted.addAll(List.of(kinds));
        return problems.stream()
                .filter(problem -> wanted.contains(problem.kind()))
                .toList();
    }

    private List<IndexProblem> problems() {
        List<IndexProblem> problems = new ArrayList<>();
        List<Index> kept = new ArrayList<>();
        for (Index index : indexes) {
            Optional<IndexProblem> problem = problem(index, kept);
            problem.ifPresent(problems::add);
            if (problem.isEmpty()) {
                kept.add(index);
            }
        }
        table.foreignKeys().stream()
                .filter(key -> !isInherited(key))
                .filter(key -> indexes.stream().noneMatch(index -> serves(index, key)))
                .forEach(key -> problems.add(withoutIndex(key)));
        return problems;
    }

    private Optional<IndexProblem> problem(Index index, List<Index> kept) {
        if (!index.isValid()) {
            return Optional.of(new IndexProblem(
                    IndexProblem.Kind.INVALID,
                    index,
                    index + " is INVALID: "
                            + (table.isPartitioned()
                                    ? "not all partitions have their part of it; create the missing ones, and ALTER INDEX …"
                                            + " ATTACH PARTITION each"
                                    : "writes maintain it, queries cannot use it; drop it and create it again")));
        }
        if (isInherited(index)) {
            return Optional.empty();
        }
        for (Index other : kept) {
            if (isSame(index, other) && guarantees(other, index)) {
                return Optional.of(new IndexProblem(
                        IndexProblem.Kind.DUPLICATE,
                        index,
                        words(index) + " is a duplicate of " + words(other) + "; drop one"));
            }
        }
        if (isNeeded(index)) {
            return Optional.empty();
        }
        return indexes.stream()
                .filter(other -> isBeginningOf(index, other))
                .findFirst()
                .map(other -> new IndexProblem(
                        IndexProblem.Kind.REDUNDANT,
                        index,
                        words(index) + " is redundant: queries can use " + words(other) + "; drop it"));
    }

    /** Whether more than speed depends on it. */
    private static boolean isNeeded(Index index) {
        return index.isUnique() || index.isExclusion() || index.constraintName().isPresent();
    }

    /** From a partitioned table, with which it comes and goes. */
    private static boolean isInherited(CatalogObject object) {
        ObjectId parent = object.parent();
        return parent != null && parent.kind() == object.kind();
    }

    /** Whether one refuses all rows that the other refuses. */
    private static boolean guarantees(Index one, Index other) {
        return !other.isExclusion()
                && (!other.isUnique() || one.isUnique() && one.treatsNullsAsEqual() == other.treatsNullsAsEqual());
    }

    private static boolean isSame(Index one, Index other) {
        return one.method().equals(other.method())
                && IndexKey.of(one).isSameOrReversed(IndexKey.of(other))
                && Set.copyOf(one.includedColumns()).equals(Set.copyOf(other.includedColumns()))
                && one.predicate().equals(other.predicate());
    }

    private static boolean isBeginningOf(Index one, Index other) {
        Set<String> has = new HashSet<>(other.includedColumns());
        has.addAll(other.columns());
        return one != other
                && other.isValid()
                && one.method().equals("btree")
                && other.method().equals("btree")
                && one.predicate().equals(other.predicate())
                && IndexKey.of(one).isBeginningOf(IndexKey.of(other))
                && has.containsAll(one.includedColumns());
    }

    /** Whether the rows that reference a given one are found by it. */
    private static boolean serves(Index index, ForeignKey key) {
        int columns = key.columns().size();
        boolean finds = index.method().equals("btree") || index.method().equals("hash") && columns == 1;
        return finds
                && index.isValid()
                && index.columns().size() >= columns
                && Set.copyOf(index.columns().subList(0, columns)).equals(Set.copyOf(key.columns()))
                && index.predicate()
                        .map(predicate -> key.columns().stream()
                                .anyMatch(column ->
                                        predicate.equals("(" + QualifiedName.quoted(column) + " IS NOT NULL)")))
                        .orElse(true);
    }

    private IndexProblem withoutIndex(ForeignKey key) {
        // as PostgreSQL quotes them
        String columns = key.definition()
                .substring("FOREIGN KEY ".length(), key.definition().indexOf(" REFERENCES "));
        return new IndexProblem(
                IndexProblem.Kind.FOREIGN_KEY_WITHOUT_INDEX,
                key,
                "foreign key " + key.name() + " " + columns + " on "
                        + table.id().qualifiedName()
                        + " has no index: each delete from " + key.referencedTable()
                        + " scans the table; CREATE INDEX ON "
                        + table.id().qualifiedName() + " " + columns);
    }

    private static String words(Index index) {
        String included = index.includedColumns().isEmpty()
                ? ""
                : " INCLUDE (" + String.join(", ", index.includedColumns()) + ")";
        return index + " (" + String.join(", ", index.orderedColumns()) + ")" + included
                + index.predicate().map(predicate -> " WHERE " + predicate).orElse("");
    }
}
