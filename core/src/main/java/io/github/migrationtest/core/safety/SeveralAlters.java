package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.lock.LockHold;
import io.github.migrationtest.core.lock.WatchedStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One ALTER TABLE would do for several. */
final class SeveralAlters extends StepRule {

    SeveralAlters() {
        super("several-alters", "one ALTER TABLE would do for several", Severity.ON_REQUEST, """
                One ALTER TABLE can have many parts. It takes its lock once and, where rows are read or written anew, does that once for all of them.""");
    }

    @Override
    List<Finding> find(ObservedStep step) {
        List<Finding> findings = new ArrayList<>();
        Map<QualifiedName, LockHold> first = new LinkedHashMap<>();
        for (LockHold hold : step.timeline().holds()) {
            if (isAlter(step, hold)) {
                LockHold earlier = first.putIfAbsent(hold.relation().name(), hold);
                if (earlier != null
                        && earlier.statement() != hold.statement()
                        && earlier.transaction() == hold.transaction()) {
                    findings.add(finding(step, earlier, hold));
                }
            }
        }
        return findings;
    }

    private static boolean isAlter(ObservedStep step, LockHold hold) {
        WatchedStatement statement = step.timeline().statement(hold);
        return hold.relation().kind().hasRows()
                && hold.relation().isInUse()
                && hold.mode().blocksWrites()
                && statement.command().equals("ALTER TABLE")
                && SqlText.says(
                        statement.sql(),
                        "alter table(?: if exists)?(?: only)? [\\w.\"]*"
                                + hold.relation().name().name())
                && !SqlText.says(statement.sql(), "rename|validate|attach|detach|set schema");
    }

    private Finding finding(ObservedStep step, LockHold first, LockHold second) {
        QualifiedName table = second.relation().name();
        return step.finding(
                rule(),
                table.toString(),
                "alters " + table + " twice where once would do",
                step.timeline().statement(second),
                List.of("after " + step.timeline().statement(first).shortSql()),
                List.of("ALTER TABLE " + table + " …, …;   with the parts of both"));
    }
}
