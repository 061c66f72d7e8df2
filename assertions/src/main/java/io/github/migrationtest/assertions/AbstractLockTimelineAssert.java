package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.error.Inconclusive.inconclusive;

import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.lock.LockHold;
import io.github.migrationtest.core.lock.LockTimeline;
import io.github.migrationtest.core.lock.LockedRelation;
import io.github.migrationtest.core.lock.RelationKind;
import io.github.migrationtest.core.lock.TableWork;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a {@link LockTimeline} alone. It knows the tables that were locked and no others: of a table that was not, or that
 * is spelt otherwise, nothing can be said, and messages begin with {@code inconclusive:}.
 *
 * @param <SELF> the concrete assertion
 */
public abstract class AbstractLockTimelineAssert<SELF extends AbstractLockTimelineAssert<SELF>>
        extends AbstractWorkAssert<SELF, LockTimeline> {

    protected AbstractLockTimelineAssert(@Nullable LockTimeline actual, Class<?> selfType) {
        super(actual, selfType);
    }

    @Override
    LockTimeline timeline() {
        isNotNull();
        return actual;
    }

    @Override
    String subject() {
        return "the step";
    }

    @Override
    TableScope table(String name, String expected) {
        List<LockedRelation> found = named(name);
        if (found.isEmpty()) {
            throw assertionError(inconclusive(
                    subject(),
                    expected,
                    "no lock on " + name + " was seen" + seen(),
                    "if this is its name, nothing touched it; an assertion on the MigrationStep knows all tables"));
        }
        QualifiedName table = found.get(0).table();
        if (found.stream().anyMatch(relation -> !relation.table().equals(table))) {
            throw assertionError(inconclusive(
                    subject(), expected, "there is more than one table " + name + seen(), "name the schema"));
        }
        if (found.stream().noneMatch(LockedRelation::existedBefore)) {
            throw assertionError(inconclusive(subject(), expected, table + MADE, NAME_AN_OLD_ONE));
        }
        if (found.get(0).kind() == RelationKind.PARTITIONED_TABLE) {
            throw assertionError(inconclusive(
                    subject(),
                    expected,
                    table + " is partitioned, and its partitions are not known here",
                    "name the partitions, or assert on the MigrationStep, which knows them"));
        }
        return TableScope.of(table);
    }

    private List<LockedRelation> named(String name) {
        List<LockedRelation> found = relations()
                .filter(relation -> relation.name().equals(relation.table()))
                .filter(relation -> Names.same(relation.name().toString(), name))
                .toList();
        List<LockedRelation> inPublic = found.stream()
                .filter(relation -> relation.name().schema().equals("public"))
                .toList();
        return inPublic.isEmpty() ? found : inPublic;
    }

    private Stream<LockedRelation> relations() {
        return Stream.concat(
                actual.holds().stream().map(LockHold::relation),
                actual.statements().stream()
                        .flatMap(statement -> statement.work().tables().stream())
                        .map(TableWork::table));
    }

    private String seen() {
        TreeSet<QualifiedName> tables =
                relations().map(LockedRelation::table).collect(Collectors.toCollection(TreeSet::new));
        return tables.isEmpty()
                ? "; nothing was locked"
                : "; there are locks on "
                        + tables.stream().map(QualifiedName::toString).collect(Collectors.joining(", "));
    }
}
