package io.github.migrationtest.core.internal.git;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * What git said.
 *
 * @param exitCode 0 for yes
 * @param output what it printed
 * @param error what it complained of
 */
record Answer(int exitCode, byte[] output, String error) {

    /** Paths are bytes to git; everybody writes UTF-8. */
    static final Charset CHARSET = StandardCharsets.UTF_8;

    boolean isYes() {
        return exitCode == 0;
    }

    List<String> lines() {
        return new String(output, CHARSET).lines().toList();
    }

    /** The fields of an output with {@code -z}, which names files as they are. */
    List<String> fields() {
        String text = new String(output, CHARSET);
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\0"));
    }

    /** This, or an exception with git's own words where it failed. */
    Answer required(String command) {
        if (isYes()) {
            return this;
        }
        throw new GitException(
                "'git " + command + "' failed: " + error.lines().findFirst().orElse("exit code " + exitCode),
                "see what it says: git " + command);
    }
}
