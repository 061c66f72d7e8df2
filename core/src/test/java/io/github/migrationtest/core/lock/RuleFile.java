package io.github.migrationtest.core.lock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of examples of one rule. It begins with {@code -- rule: id}, and may say {@code -- each begins:} (SQL at the
 * beginning of each migration) and {@code -- setup:}. Examples begin with {@code -- bad: title} or {@code -- good: title};
 * an example's SQL is a migration, after {@code -- setup:}, {@code -- setup fails:} or {@code -- beside:} it is that, until
 * {@code -- migration:}. {@code -- next} begins another migration; {@code -- autocommit} marks one that cannot run in
 * one transaction, {@code -- fails} and {@code -- hangs} an example whose last migration does so.
 */
final class RuleFile {

    private static final Pattern HEAD = Pattern.compile("-- (bad|good)(?: \\(since (\\d+)\\))?: (.*)");

    private enum Section {
        EACH_BEGINS("-- each begins:"),
        SET_UP("-- setup:"),
        BROKEN_SET_UP("-- setup fails:"),
        BESIDE("-- beside:"),
        MIGRATION("-- migration:");

        final String line;

        Section(String line) {
            this.line = line;
        }
    }

    private final Map<Section, StringBuilder> sections = new EnumMap<>(Section.class);
    private final List<RuleExample.Migration> migrations = new ArrayList<>();
    private Section section = Section.MIGRATION;
    private RuleExample.End end = RuleExample.End.WELL;
    private boolean autocommit;

    private RuleFile() {}

    static List<RuleExample> read(Path file) {
        String[] parts = text(file).split("(?m)^(?=-- (?:bad|good)\\b)");
        String rule = file.getFileName().toString().replace(".sql", "");
        if (!parts[0].startsWith("-- rule: " + rule + "\n")) {
            throw new IllegalStateException(file.getFileName() + " does not begin with -- rule: " + rule);
        }
        RuleFile head = new RuleFile();
        parts[0].lines().skip(1).forEach(head::add);
        List<RuleExample> examples = new ArrayList<>();
        for (String part : List.of(parts).subList(1, parts.length)) {
            examples.add(example(rule, head, part));
        }
        return examples;
    }

    private static RuleExample example(String rule, RuleFile head, String part) {
        Matcher matcher = HEAD.matcher(part.lines().findFirst().orElseThrow());
        if (!matcher.matches()) {
            throw new IllegalStateException(rule + " has an example without a title: " + part);
        }
        RuleFile body = new RuleFile();
        part.lines().skip(1).forEach(body::add);
        body.endMigration();
        String begins = head.sql(Section.EACH_BEGINS);
        return new RuleExample(
                rule,
                matcher.group(3),
                matcher.group(1).equals("good"),
                matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2)),
                head.sql(Section.SET_UP) + body.sql(Section.SET_UP),
                body.sql(Section.BROKEN_SET_UP),
                body.sql(Section.BESIDE),
                body.end,
                body.migrations.stream()
                        .map(each -> new RuleExample.Migration(begins + each.sql(), each.autocommit()))
                        .toList());
    }

    private void add(String line) {
        for (Section each : Section.values()) {
            if (line.equals(each.line)) {
                section = each;
                return;
            }
        }
        switch (line) {
            case "-- next" -> endMigration();
            case "-- autocommit" -> autocommit = true;
            case "-- fails" -> end = RuleExample.End.FAILS;
            case "-- hangs" -> end = RuleExample.End.HANGS;
            default -> append(line);
        }
    }

    private void append(String line) {
        if (line.startsWith("-- ")) {
            throw new IllegalStateException("No example knows of " + line);
        }
        if (!line.isBlank()) {
            sections.computeIfAbsent(section, key -> new StringBuilder())
                    .append(line)
                    .append('\n');
        }
    }

    private void endMigration() {
        migrations.add(new RuleExample.Migration(sql(Section.MIGRATION), autocommit));
        sections.remove(Section.MIGRATION);
        autocommit = false;
    }

    private String sql(Section of) {
        return sections.getOrDefault(of, new StringBuilder()).toString();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
