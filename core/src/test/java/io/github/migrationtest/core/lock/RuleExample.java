package io.github.migrationtest.core.lock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One or more migrations that a rule finds, or the safe way to the same end, which it does not.
 *
 * @param rule the rule's id
 * @param title what the migrations do, unique among the good or the bad ones of a rule
 * @param good whether it is the safe way
 * @param since the first major version that knows of it
 * @param setUp SQL before, besides {@code shop.sql}
 * @param brokenSetUp SQL after that, which fails, or an empty text
 * @param beside SQL that another session of the same tool has run in a transaction that stays open, or an empty text
 * @param end how the last migration ends
 * @param migrations in order
 */
public record RuleExample(
        String rule,
        String title,
        boolean good,
        int since,
        String setUp,
        String brokenSetUp,
        String beside,
        End end,
        List<Migration> migrations) {

    public enum End {
        WELL,
        FAILS,
        HANGS
    }

    /** @param autocommit whether it cannot run in one transaction */
    public record Migration(String sql, boolean autocommit) {}

    /** The examples of all files in {@code rules}, of which each has the name of its rule. */
    public static List<RuleExample> readAll() {
        try (Stream<Path> files =
                Files.list(Path.of(RuleExample.class.getResource("rules").toURI()))) {
            return files.sorted().flatMap(file -> RuleFile.read(file).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the rules' examples", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Cannot find the rules' examples", e);
        }
    }

    /** SQL that is there before each example. */
    public static String shop() {
        return LockCase.shop();
    }

    /** Whether all migrations come to their end, with nobody beside. */
    public boolean succeeds() {
        return end == End.WELL && beside.isEmpty();
    }

    @Override
    public String toString() {
        return rule + (good ? ", good: " : ", bad: ") + title;
    }
}
