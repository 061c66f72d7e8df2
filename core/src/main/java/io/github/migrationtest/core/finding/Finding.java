package io.github.migrationtest.core.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One judgement: what is wrong, where, what shows it, and what to do instead.
 *
 * @param rule what it is a case of
 * @param migration the migration's label, {@code V181}; null where the history as a whole is meant
 * @param subject the object that it is about, with its schema and quoted as in SQL, {@code public."Order"}, or a file's
 *     name; null where it is about the migration
 * @param headline what is wrong, with the names of the user: {@code down leaves public.orders_email_idx behind}
 * @param location file and line, {@code src/main/resources/db/migration/V181__x.sql:4}; null where there is none
 * @param evidence what shows it, a line each
 * @param remedy what to do, a line each; the first one is shown behind {@code Instead:}
 */
public record Finding(
        Rule rule,
        @Nullable String migration,
        @Nullable String subject,
        String headline,
        @Nullable String location,
        List<String> evidence,
        List<String> remedy) {

    public Finding {
        evidence = List.copyOf(evidence);
        remedy = List.copyOf(remedy);
    }

    /** A finding about a migration, or the history as a whole, and no object in particular. */
    public Finding(
            Rule rule,
            @Nullable String migration,
            String headline,
            @Nullable String location,
            List<String> evidence,
            List<String> remedy) {
        this(rule, migration, null, headline, location, evidence, remedy);
    }

    /** The finding as a reader gets it: headline, place, evidence, way out. */
    public String message() {
        return message(List.of(this));
    }

    /**
     * Several findings as a reader gets them: the first line says how many there are, and what a row of findings shares,
     * what shows it and the way out, is said once.
     */
    public static String message(List<Finding> findings) {
        return new FindingsText(findings, null).text();
    }

    /**
     * The same with the lines that would accept the findings.
     *
     * @param acceptedFile where acceptances stand: {@code src/test/resources/migrationtest/accepted.txt}
     */
    public static String message(List<Finding> findings, String acceptedFile) {
        return new FindingsText(findings, acceptedFile).text();
    }
}
