package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.finding.Rule;

/** Rules as they are broken by an undo script: a team that accepts what a migration does has not accepted it of its undo. */
final class UndoRules {

    private static final String OF_ITS_OWN = "a migration of its own";

    private UndoRules() {}

    static Rule of(Rule rule) {
        return new Rule("undo-" + rule.id(), "in an undo script: " + rule.title(), rule.unacceptable());
    }

    /** The finding of a step down: an undo script cannot be divided, but the migration that it takes back can. */
    static Finding of(Finding finding) {
        return new Finding(
                of(finding.rule()),
                finding.migration(),
                finding.subject(),
                "down " + finding.headline(),
                finding.location(),
                finding.evidence(),
                finding.remedy().stream()
                        .map(line -> line.replace(OF_ITS_OWN, "the undo script of " + OF_ITS_OWN))
                        .toList());
    }
}
