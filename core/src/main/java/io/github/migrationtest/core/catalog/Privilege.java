package io.github.migrationtest.core.catalog;

import io.github.migrationtest.core.internal.text.NearMisses;
import java.util.Arrays;
import java.util.Locale;

/**
 * What can be granted on an object.
 *
 * @see <a href="https://www.postgresql.org/docs/current/ddl-priv.html">PostgreSQL: Privileges, table 5.1</a>
 */
public enum Privilege {
    SELECT,
    INSERT,
    UPDATE,
    DELETE,
    TRUNCATE,
    REFERENCES,
    TRIGGER,
    MAINTAIN,
    EXECUTE,
    USAGE,
    CREATE,
    CONNECT,
    TEMPORARY,
    SET,
    ALTER_SYSTEM;

    /**
     * A privilege by its name, as in {@code GRANT}.
     *
     * @throws IllegalArgumentException if there is none; the message has the nearest names
     */
    public static Privilege named(String name) {
        String wanted = name.strip().toUpperCase(Locale.ROOT);
        if (wanted.equals("TEMP")) {
            return TEMPORARY;
        }
        return Arrays.stream(values())
                .filter(privilege -> privilege.toString().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no privilege " + name
                        + NearMisses.hint(
                                name,
                                Arrays.stream(values()).map(Privilege::toString).toList())));
    }

    /** As in {@code GRANT}: {@code ALTER SYSTEM}. */
    @Override
    public String toString() {
        return name().replace('_', ' ');
    }
}
