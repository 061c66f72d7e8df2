package io.github.migrationtest.core.safety;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A migration that a rule finds something in, and those that do the same and are safe; a resource of the rule's name.
 *
 * @param setup what the rule needs beside the common tables
 * @param bad the migration that breaks the rule
 * @param good the migrations, one after the other, that do not
 */
record RuleExample(String setup, Script bad, List<Script> good) {

    /**
     * A migration.
     *
     * @param autocommit whether it runs outside of a transaction
     */
    record Script(String sql, boolean autocommit) {

        private static final String AUTOCOMMIT = "-- autocommit\n";

        static Script of(String text) {
            return text.startsWith(AUTOCOMMIT)
                    ? new Script(text.substring(AUTOCOMMIT.length()).strip() + "\n", true)
                    : new Script(text.strip() + "\n", false);
        }
    }

    static RuleExample of(String id) throws IOException {
        String setup = "";
        @Nullable Script bad = null;
        List<Script> good = new ArrayList<>();
        for (String section : read(id).split("(?m)^-- (?=(?:setup|bad|good):$)")) {
            String text = section.substring(section.indexOf('\n') + 1);
            switch (section.substring(0, section.indexOf(':'))) {
                case "setup" -> setup = text;
                case "bad" -> bad = Script.of(text);
                case "good" -> good.add(Script.of(text));
                default -> {
                    if (!section.equals("-- rule: " + id + "\n")) {
                        throw new IllegalArgumentException("Not the example of " + id + ": " + section);
                    }
                }
            }
        }
        if (bad == null || good.isEmpty()) {
            throw new IllegalArgumentException(id + " needs a bad migration and a good one");
        }
        return new RuleExample(setup, bad, good);
    }

    /** What is there before each example. */
    static String commonSetup() throws IOException {
        return read("setup");
    }

    private static String read(String name) throws IOException {
        try (InputStream resource = RuleExample.class.getResourceAsStream(name + ".sql")) {
            if (resource == null) {
                throw new IllegalArgumentException("No example " + name + ".sql");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
