package io.github.migrationtest.core.finding;

import io.github.migrationtest.core.database.ServerVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All that a team has agreed to live with.
 *
 * @param file where a further line would stand, {@code src/test/resources/migrationtest/accepted.txt}
 * @param all the lines, those in scripts among them
 */
public record Acceptances(String file, List<Acceptance> all) {

    /** No acceptance at all. */
    public static final Acceptances NONE = new Acceptances("", List.of());

    public Acceptances {
        all = List.copyOf(all);
    }

    /** What is accepted on one version of PostgreSQL. */
    public Acceptances on(ServerVersion version) {
        return only(acceptance -> acceptance.versions().contains(version.major()));
    }

    /** What is accepted whatever the version: of a history nothing else can be. */
    public Acceptances onAnyVersion() {
        return only(acceptance -> acceptance.versions().isAll());
    }

    private Acceptances only(Predicate<Acceptance> which) {
        return new Acceptances(file, all.stream().filter(which).toList());
    }

    /** The acceptance that covers a finding: one for its object before one for all objects. */
    public Optional<Acceptance> covering(Finding finding) {
        return covering(finding.rule(), finding.migration(), finding.subject());
    }

    /** The acceptance that would cover a finding of a rule. */
    public Optional<Acceptance> covering(Rule rule, @Nullable String migration, @Nullable String subject) {
        Optional<Acceptance> exact = all.stream()
                .filter(acceptance -> acceptance.subject() != null && acceptance.covers(rule, migration, subject))
                .findFirst();
        return exact.or(() -> all.stream()
                .filter(acceptance -> acceptance.covers(rule, migration, subject))
                .findFirst());
    }

    /** The findings that are covered, each with what covers it. */
    public List<AcceptedFinding> accepted(List<Finding> findings) {
        List<AcceptedFinding> accepted = new ArrayList<>();
        for (Finding finding : findings) {
            covering(finding).ifPresent(acceptance -> accepted.add(new AcceptedFinding(finding, acceptance)));
        }
        return accepted;
    }
}
