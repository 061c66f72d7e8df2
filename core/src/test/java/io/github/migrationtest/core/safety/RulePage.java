package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.finding.Rule;
import io.github.migrationtest.core.migration.MigrationStep;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A rule's page of the documentation: its own words, its examples, and what its team gets to read. */
record RulePage(SafetyRule rule, RuleExample example, String message) {

    private static final String ACCEPTED = "src/test/resources/migrationtest/accepted.txt";

    static RulePage of(SafetyRule rule, MigrationStep bad) throws IOException {
        String label = bad.migration().label();
        String message = Finding.message(rule.find(bad), ACCEPTED)
                .replaceAll("\\S*migration/V\\d+__x\\.sql", "src/main/resources/db/migration/V2__x.sql")
                .replaceAll("\\b" + label + "\\b", "V2")
                .replaceAll("held [0-9.]+ m?s( to [0-9.]+ m?s)?", "held 12 ms");
        return new RulePage(rule, RuleExample.of(rule.rule().id()), message);
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("# " + rule.rule().title());
        lines.add("");
        lines.add("`" + rule.rule().id() + "` " + rule.severity() + "; accepted as "
                + rule.acceptedAs().stream()
                        .map(Rule::id)
                        .map(id -> "`" + id + "`")
                        .collect(Collectors.joining(" or "))
                + ".");
        lines.add("");
        lines.add(rule.explanation());
        if (!example.setup().isEmpty()) {
            lines.add("");
            lines.add("There is before it:");
            sql(lines, new RuleExample.Script(example.setup(), false));
        }
        lines.add("");
        lines.add("## What breaks it");
        sql(lines, example.bad());
        lines.add("");
        lines.add("```");
        lines.add(message);
        lines.add("```");
        lines.add("");
        lines.add("## What does not");
        for (int i = 0; i < example.good().size(); i++) {
            if (i > 0) {
                lines.add("");
                lines.add("and in a migration of its own:");
            }
            sql(lines, example.good().get(i));
        }
        return String.join("\n", lines) + "\n";
    }

    private static void sql(List<String> lines, RuleExample.Script script) {
        lines.add("");
        lines.add("```sql");
        if (script.autocommit()) {
            lines.add("-- outside of a transaction");
        }
        lines.add(script.sql().strip());
        lines.add("```");
    }

    /** The page that leads to all others. */
    static String index() {
        List<String> lines = new ArrayList<>();
        lines.add("# Safety rules");
        lines.add("");
        lines.add(
                "They judge what was observed on a running PostgreSQL: locks, files, counters, the catalogue before and after. A table that the");
        lines.add(
                "migration itself makes, or that was empty before it, is passed over. Each page has a migration that breaks the rule, what its team");
        lines.add("gets to read, and migrations that do the same and do not break it; all of them run in the tests.");
        lines.add("");
        lines.add("| rule | says | `blocksNobody` |");
        lines.add("| --- | --- | --- |");
        for (SafetyRule rule : SafetyRules.all()) {
            String id = rule.rule().id();
            lines.add("| [" + id + "](" + id + ".md) | " + rule.rule().title() + " | " + rule.severity() + " |");
        }
        lines.add("");
        lines.add(
                "A setting of production under which `CONCURRENTLY` would wait for ever is found by `historyIsValid`: `hangs-in-production`.");
        return String.join("\n", lines) + "\n";
    }
}
