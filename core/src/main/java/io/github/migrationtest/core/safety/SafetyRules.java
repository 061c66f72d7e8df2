package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.finding.Rule;
import java.util.List;
import java.util.stream.Stream;

/** All safety rules. A new one is a class and a line here. */
public final class SafetyRules {

    /** The first one that knows the cause of work that grows names it, so that the more specific come first. */
    private static final List<SafetyRule> ALL = List.of(
            new Cluster(),
            new VacuumFull(),
            new SetTablespace(),
            new RefreshNotConcurrent(),
            new StoredGeneratedColumn(),
            new NumberedColumn(),
            new VolatileDefault(),
            new TypeChange(),
            new RewritesTable(),
            new ReindexNotConcurrent(),
            new IndexNotConcurrent(),
            new ConstraintBuildsIndex(),
            new ValidateInOneTransaction(),
            new AttachScansPartition(),
            new CheckValidatedUnderLock(),
            new ForeignKeyValidatedUnderLock(),
            new NotNullValidatedUnderLock(),
            new DataChangeUnderLock(),
            new WorkAfterDangerousLock(),
            new RenamesInUse(),
            new InvalidIndexLeft(),
            new DropsInUse(),
            new DropsNotNull(),
            new Truncates(),
            new DropIndexNotConcurrent(),
            new DetachNotConcurrent(),
            new BackfillInOneTransaction(),
            new LockOrderCanDeadlock(),
            new NoLockTimeout(),
            new ForeignKeyWithoutIndex(),
            new DuplicateIndex(),
            new SequenceTooSmall(),
            new RedundantIndex(),
            new SeveralAlters(),
            new MixesSchemaAndData(),
            new NoStatementTimeout(),
            new JsonColumn());

    private static final List<GrowthRule> GROWTH = ALL.stream()
            .filter(GrowthRule.class::isInstance)
            .map(GrowthRule.class::cast)
            .toList();

    private SafetyRules() {}

    /** Those that make a check fail first, then those that are told, then opinions. */
    public static List<SafetyRule> all() {
        return ALL;
    }

    /** The rules that findings name, and by which teams accept them. */
    public static List<Rule> acceptable() {
        return Stream.concat(
                        ALL.stream().flatMap(rule -> rule.acceptedAs().stream()),
                        ALL.stream()
                                .filter(SafetyRule::judgesUndo)
                                .flatMap(rule -> rule.acceptedAs().stream())
                                .map(UndoRules::of))
                .distinct()
                .toList();
    }

    static List<GrowthRule> growthRules() {
        return GROWTH;
    }

    /** The ids of all rules. */
    static Stream<String> ids() {
        return ALL.stream().map(rule -> rule.rule().id());
    }
}
