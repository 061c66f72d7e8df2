package io.github.migrationtest.core.check;

import io.github.migrationtest.core.change.FileChange;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationVersion;
import io.github.migrationtest.core.migration.Script;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The commands that give migrations the next free versions, in their order. */
final class Renaming {

    private static final Pattern VERSION = Pattern.compile("\\d+(?:[._]\\d+)*");

    private final Map<String, FileChange> changes;
    private final MigrationVersion newest;

    /** @param newest the version after which all are free but the branch's own */
    Renaming(Map<String, FileChange> changes, MigrationVersion newest) {
        this.changes = changes;
        this.newest = newest;
    }

    /** Renames those that must move, and those that would no longer come after them; the last one first. */
    List<String> commands(List<Migration> added, Predicate<Migration> mustMove) {
        List<String> commands = new ArrayList<>();
        MigrationVersion last = newest;
        for (Migration migration : added) {
            if (mustMove.test(migration) || version(migration).compareTo(last) <= 0) {
                last = next(last);
                commands.addAll(0, moves(migration, last));
            } else {
                last = version(migration);
            }
        }
        return Collections.unmodifiableList(commands);
    }

    private List<String> moves(Migration migration, MigrationVersion version) {
        return Stream.of(Stream.of(migration.script()), migration.undo().stream())
                .flatMap(scripts -> scripts)
                .map(Script::path)
                .flatMap(path -> Stream.of(path, path + ".conf"))
                .filter(changes::containsKey)
                .map(path -> move(path, renamed(path, version(migration), version)))
                .toList();
    }

    private String move(String from, String to) {
        boolean unknownToGit = Objects.requireNonNull(changes.get(from)).kind() == FileChange.Kind.UNTRACKED;
        return (unknownToGit ? "mv " : "git mv ") + quoted(from) + " " + quoted(to);
    }

    /** The same name with another version, written in the same manner: {@code V1_2__a.sql}, {@code V007__a.sql}. */
    private static String renamed(String path, MigrationVersion from, MigrationVersion to) {
        String name = HistoryFiles.name(path);
        Matcher matcher = VERSION.matcher(name);
        if (!matcher.find() || !MigrationVersion.of(matcher.group()).equals(from)) {
            return path;
        }
        String written = to.text();
        if (matcher.group().contains("_")) {
            written = written.replace('.', '_');
        } else if (matcher.group().matches("0\\d+")) {
            written = "0".repeat(Math.max(0, matcher.group().length() - written.length())) + written;
        }
        return path.substring(0, path.length() - name.length())
                + name.substring(0, matcher.start())
                + written
                + name.substring(matcher.end());
    }

    private static MigrationVersion next(MigrationVersion version) {
        String text = version.text();
        int last = text.lastIndexOf('.') + 1;
        return MigrationVersion.of(text.substring(0, last) + new BigInteger(text.substring(last)).add(BigInteger.ONE));
    }

    static MigrationVersion version(Migration migration) {
        return Objects.requireNonNull(migration.version(), "Only versioned migrations are renamed");
    }

    /** A word as a shell takes it. */
    static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:=@%+,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
