package io.github.migrationtest.core.check;

import io.github.migrationtest.core.catalog.CatalogDiff;
import io.github.migrationtest.core.catalog.CatalogDifference;
import io.github.migrationtest.core.finding.Acceptances;
import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.finding.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a difference of two schemas is found to be: one finding that lists everything, and one for each object whose
 * difference is accepted.
 *
 * @param rule what is broken
 * @param migration the migration's label
 * @param headline what the differences mean
 * @param location the script to look into
 * @param consequences lines that follow the differences
 */
record SchemaFindings(
        Rule rule,
        String migration,
        String headline,
        @Nullable String location,
        List<String> consequences) {

    List<Finding> of(CatalogDiff diff, Acceptances accepted) {
        List<Finding> findings = new ArrayList<>();
        List<CatalogDifference> left = new ArrayList<>();
        for (CatalogDifference difference : diff.differences()) {
            if (accepted.covering(rule, migration, subject(difference)).isPresent()) {
                findings.add(finding(List.of(difference)));
            } else {
                left.add(difference);
            }
        }
        if (!left.isEmpty()) {
            findings.add(finding(left));
        }
        return findings;
    }

    private Finding finding(List<CatalogDifference> differences) {
        List<String> traces = Traces.lines(differences);
        List<String> evidence = new ArrayList<>(Traces.evidence(traces));
        evidence.addAll(consequences);
        List<String> subjects =
                differences.stream().map(SchemaFindings::subject).distinct().toList();
        return new Finding(
                rule,
                migration,
                subjects.size() == 1 ? subjects.get(0) : null,
                Traces.headline(headline, traces),
                location,
                evidence,
                List.of());
    }

    private static String subject(CatalogDifference difference) {
        return difference.object().id().qualifiedName();
    }
}
