package io.github.migrationtest.core.check;

import io.github.migrationtest.core.finding.DataRules;
import io.github.migrationtest.core.finding.HistoryRules;
import io.github.migrationtest.core.finding.Rule;
import io.github.migrationtest.core.safety.SafetyRules;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** All rules that there are, so that what is written about one that does not exist can be refused. */
public final class KnownRules {

    /** Whoever declares rules: a rule is known by being a public constant of one of these. */
    private static final List<Class<?>> DECLARED_IN = List.of(
            Applies.class,
            UndoRestores.class,
            KeepsQueriesFast.class,
            NodesStartTogether.class,
            DataRules.class,
            HistoryRules.class);

    private KnownRules() {}

    /** All of them. */
    public static List<Rule> all() {
        return Stream.concat(DECLARED_IN.stream().flatMap(type -> of(type).stream()), SafetyRules.acceptable().stream())
                .toList();
    }

    /** Those that a class declares: the rules by which a check judges are its own. */
    public static List<Rule> of(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(field -> field.getType() == Rule.class && Modifier.isStatic(field.getModifiers()))
                .map(KnownRules::value)
                .toList();
    }

    private static Rule value(Field constant) {
        try {
            return (Rule) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Cannot read " + constant, e);
        }
    }
}
