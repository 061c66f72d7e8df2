package io.github.migrationtest.core.testing;

import java.util.ArrayList;
import java.util.List;

/** Takes scripts of tests apart. */
public final class Scripts {

    private Scripts() {}

    /** The statements of a script: one ends where a line does, and not within {@code $$}. */
    public static List<String> statements(String script) {
        List<String> statements = new ArrayList<>();
        StringBuilder sql = new StringBuilder();
        for (String line : script.split("(?<=\n)")) {
            sql.append(line);
            boolean inBody = sql.toString().split("\\$\\$", -1).length % 2 == 0;
            if (line.stripTrailing().endsWith(";") && !inBody) {
                statements.add(sql.toString().strip());
                sql.setLength(0);
            }
        }
        if (!sql.toString().isBlank()) {
            statements.add(sql.toString().strip());
        }
        return statements;
    }
}
