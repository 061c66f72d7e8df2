package io.github.migrationtest.core.finding;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.internal.text.NearMisses;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line, taken apart: migration, rule, perhaps an object, perhaps versions of PostgreSQL, a colon, the reason. */
final class AcceptanceLine {

    static final String EXAMPLE_IN_SCRIPT = "undo-leaves-trace public.tier: the reason";

    private static final String WRITTEN = " A line is written like this: V181 " + EXAMPLE_IN_SCRIPT;
    private static final Pattern MIGRATION = Pattern.compile("([VB]\\d\\S*|" + Acceptance.HISTORY + ")(?:\\s+(.*))?");

    /** At the end; a quoted name ends with its quote. */
    private static final Pattern ON_VERSIONS =
            Pattern.compile("(?:(.*)\\s)?on\\s+(" + MajorVersions.WRITTEN.pattern() + ")");

    private final String line;
    private final String place;
    private final Collection<Rule> rules;

    AcceptanceLine(String line, String place, Collection<Rule> rules) {
        this.line = line;
        this.place = place;
        this.rules = rules;
    }

    /** A line of a file, which begins with its migration. */
    Acceptance read(Collection<String> labels) {
        String head = head();
        Matcher versioned = MIGRATION.matcher(head);
        if (versioned.matches()) {
            return acceptance(
                    versioned.group(1), Optional.ofNullable(versioned.group(2)).orElse(""));
        }
        if (!head.startsWith("R ")) {
            throw refused("'" + head.replaceFirst("\\s.*", "")
                    + "' is no migration: begin with V181, B5, R customer view, or " + Acceptance.HISTORY
                    + " for what is about none in particular.");
        }
        String label = repeatable(head, labels);
        return acceptance(label, head.substring(label.length()).strip());
    }

    /** A comment in a script, whose migration is known. */
    Acceptance readFor(String migration) {
        return acceptance(migration, head());
    }

    /** The longest name that the history has; of one that it does not have, the words before a rule. */
    private String repeatable(String head, Collection<String> labels) {
        Optional<String> known = labels.stream()
                .filter(label -> label.startsWith("R ") && head.startsWith(label + " "))
                .max(Comparator.comparingInt(String::length));
        return known.orElseGet(() -> rules.stream()
                .map(rule -> (head + " ").indexOf(" " + rule.id() + " "))
                .filter(index -> index > 1)
                .min(Comparator.naturalOrder())
                .map(index -> head.substring(0, index).strip())
                .orElseThrow(() -> refused("no rule is named in '" + head + "'.")));
    }

    private Acceptance acceptance(String migration, String ruleAndSubject) {
        String[] words = ruleAndSubject.split("\\s+", 2);
        if (words[0].isEmpty()) {
            throw refused("no rule is named in '" + head() + "'.");
        }
        String rest = words.length == 1 ? "" : words[1].strip();
        Matcher restricted = ON_VERSIONS.matcher(rest);
        MajorVersions versions = MajorVersions.ALL;
        if (restricted.matches()) {
            versions = versions(restricted.group(2));
            rest = restricted.group(1) == null ? "" : restricted.group(1).strip();
        }
        return new Acceptance(migration, rule(words[0]), rest.isEmpty() ? null : rest, versions, reason(), place);
    }

    private MajorVersions versions(String text) {
        try {
            return MajorVersions.parse(text).orElseThrow();
        } catch (IllegalArgumentException e) {
            throw refused("'on " + text + "' is no version: " + e.getMessage() + ".");
        }
    }

    private Rule rule(String id) {
        Rule rule = rules.stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> refused("there is no rule '" + id + "'"
                        + NearMisses.hint(id, rules.stream().map(Rule::id).toList()) + "."));
        if (!rule.isAcceptable()) {
            throw new ConfigurationException(
                    place + ": '" + id + "' cannot be accepted: " + rule.unacceptable() + ". Take the line out.");
        }
        return rule;
    }

    private String head() {
        int colon = colon();
        return (colon < 0 ? line : line.substring(0, colon)).strip();
    }

    private String reason() {
        int colon = colon();
        String reason = colon < 0 ? "" : line.substring(colon + 1).strip();
        if (reason.isEmpty()) {
            throw refused("'" + head() + "' has no reason behind a colon.");
        }
        if (reason.equals("<reason>")) {
            throw refused("the reason is still to be written in place of <reason>.");
        }
        return reason;
    }

    /** The first colon that is not part of a quoted name; -1 where there is none. */
    private int colon() {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '"') {
                quoted = !quoted;
            } else if (line.charAt(i) == ':' && !quoted) {
                return i;
            }
        }
        return -1;
    }

    private ConfigurationException refused(String what) {
        return new ConfigurationException(place + ": " + what + WRITTEN);
    }
}
