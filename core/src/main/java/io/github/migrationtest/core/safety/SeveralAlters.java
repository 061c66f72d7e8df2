package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.lock.LockHold;
import io.github.migrationtest.core.lock.LockMode;
import io.github.migrationtest.core.lock.WatchedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One ALTER TABLE would do for several. */
final class SeveralAlters extends StepRule {

    SeveralAlters() {
        super("several-alters", "one ALTER TABLE would do for several", Severity.ON_REQUEST, """
                One ALTER TABLE can have many parts. It takes its lock once and, where rows are read or written anew, does that once for all of them.""");
    }

    @Override
    List<Finding> find(ObservedStep step) {
        List<Finding> findings = new ArrayList<>();
        for (LockHold hold : step.timeline().holds()) {
            WatchedStatement first = step.timeline().statement(hold);
            if (hold.relation().kind().hasRows()
                    && hold.relation().isInUse()
                    && !LockMode.SHARE_UPDATE_EXCLUSIVE.isStrongerThan(hold.mode())
                    && alters(first, hold.relation().name())) {
                step.timeline().statements().stream()
                        .filter(later -> later.number() > first.number()
                                && later.transaction() == first.transaction()
                                && alters(later, hold.relation().name())
                                && validates(later) == validates(first))
                        .findFirst()
                        .ifPresent(later ->
                                findings.add(finding(step, hold.relation().name(), first, later)));
            }
        }
        return findings;
    }

    /** Whether it changes a table in a way that can be one of several. */
    private static boolean alters(WatchedStatement statement, QualifiedName table) {
        return statement.command().equals("ALTER TABLE")
                && SqlText.says(
                        statement.sql(), "alter table(?: if exists)?(?: only)? [\\w.\"]*" + Pattern.quote(table.name()))
                && !SqlText.says(statement.sql(), "(?:rename|attach|detach|set schema)");
    }

    /** What is added NOT VALID is validated later, and never in the same statement. */
    private static boolean validates(WatchedStatement statement) {
        return SqlText.says(statement.sql(), "validate constraint");
    }

    private Finding finding(ObservedStep step, QualifiedName table, WatchedStatement first, WatchedStatement second) {
        return step.finding(
                rule(),
                table.toString(),
                "alters " + table + " twice where once would do",
                second,
                List.of("after " + first.shortSql()),
                List.of("ALTER TABLE " + table + " …, …;   with the parts of both"));
    }
}
