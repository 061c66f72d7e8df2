package io.github.migrationtest.core.finding;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a team has agreed to live with, and why: {@code V181 blocks-writes public.country: 200 rows, agreed with ops}.
 *
 * <p>It stands beside the scripts and not in them, because a comment changes the checksum of a script that is applied.
 *
 * @param migration the migration's label, {@code V181}, {@code R customer view}, or {@value #HISTORY}
 * @param rule what is accepted of it
 * @param subject the only object that is meant, as in {@link Finding#subject}; null where any is
 * @param versions where it is accepted: of what is found on others, and of the history, it accepts nothing
 * @param reason why
 * @param place file and line
 */
public record Acceptance(
        String migration, Rule rule, @Nullable String subject, MajorVersions versions, String reason, String place) {

    /** Stands in place of a migration for what is wrong with the history as a whole. */
    public static final String HISTORY = "history";

    public Acceptance {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("An acceptance has a reason: " + place);
        }
    }

    /** An acceptance on all versions of PostgreSQL. */
    public Acceptance(String migration, Rule rule, @Nullable String subject, String reason, String place) {
        this(migration, rule, subject, MajorVersions.ALL, reason, place);
    }

    /** Whether the finding is one that the team has agreed to. */
    public boolean covers(Finding finding) {
        return covers(finding.rule(), finding.migration(), finding.subject());
    }

    /** Whether a finding of a rule would be one that the team has agreed to. */
    public boolean covers(Rule broken, @Nullable String label, @Nullable String object) {
        return rule.equals(broken) && isFor(label) && (subject == null || subject.equals(object));
    }

    /**
     * Whether it is about a migration.
     *
     * @param label the migration's label; null for the history as a whole
     */
    public boolean isFor(@Nullable String label) {
        return canonical(migration).equals(canonical(Objects.requireNonNullElse(label, HISTORY)));
    }

    /** Versions are numbers: {@code V007}, {@code V7} and {@code V7.0} are one. */
    private static String canonical(String label) {
        return label.matches("[VB]\\d+([._]\\d+)*")
                ? label.replace('_', '.').replaceAll("(?<=[VB.])0+(?=\\d)", "").replaceAll("(\\.0)+$", "")
                : label;
    }

    /** How it is written, without the reason: {@code V181 blocks-writes public.country on 13..15}. */
    public String header() {
        return header(migration, rule, subject) + (versions.isAll() ? "" : " on " + versions);
    }

    /** The line that a finding's message offers. */
    static String lineFor(Finding finding) {
        return header(Objects.requireNonNullElse(finding.migration(), HISTORY), finding.rule(), finding.subject())
                + ": <reason>";
    }

    private static String header(String migration, Rule rule, @Nullable String subject) {
        return migration + " " + rule.id() + (subject == null ? "" : " " + subject);
    }
}
