package io.github.migrationtest.assertions;

import io.github.migrationtest.core.internal.text.NearMisses;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The names of privileges.
 *
 * @see <a href="https://www.postgresql.org/docs/current/ddl-priv.html">PostgreSQL: Privileges, table 5.1</a>
 */
final class PrivilegeNames {

    private static final List<String> KNOWN = List.of(
            "SELECT",
            "INSERT",
            "UPDATE",
            "DELETE",
            "TRUNCATE",
            "REFERENCES",
            "TRIGGER",
            "MAINTAIN",
            "EXECUTE",
            "USAGE",
            "CREATE",
            "CONNECT",
            "TEMPORARY",
            "SET",
            "ALTER SYSTEM");

    private PrivilegeNames() {}

    /** Names as the catalogue has them, however they were written. */
    static Set<String> of(String privilege, String... more) {
        Set<String> names = new TreeSet<>();
        Stream.concat(Stream.of(privilege), Stream.of(more))
                .map(PrivilegeNames::known)
                .forEach(names::add);
        return names;
    }

    private static String known(String written) {
        String name = written.strip().toUpperCase(Locale.ROOT);
        if (name.equals("TEMP")) {
            return "TEMPORARY";
        }
        if (!KNOWN.contains(name)) {
            throw new IllegalArgumentException("no privilege " + written + NearMisses.hint(written, KNOWN));
        }
        return name;
    }
}
