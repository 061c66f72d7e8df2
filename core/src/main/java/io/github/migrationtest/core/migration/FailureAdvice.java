package io.github.migrationtest.core.migration;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What to do about a failure, by PostgreSQL's error code (documentation, appendix A). */
public final class FailureAdvice {

    /** PostgreSQL documentation, appendix A. */
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    /** As 15 and newer say it, and as older ones do. */
    private static final Pattern EXTENSION = Pattern.compile(
            "extension \"([^\"]+)\" is not available|could not open extension control file \"[^\"]*/([^/\"]+)\\.control\"");

    private static final Pattern ROLE = Pattern.compile("role \"[^\"]+\" already exists");

    private static final Pattern DENIED = Pattern.compile(
            "permission denied (?:for|to create) (schema|database|table|relation|sequence|extension|role)"
                    + "(?: \"?([^\"\\n]+)\"?)?");

    private static final Pattern NOT_OWNER = Pattern.compile("must be owner of (.+)");

    private static final Pattern PLACEHOLDER = Pattern.compile("No value provided for placeholder: \\$\\{([^}]+)}");

    /** What an image is named after where the server's version is not known. */
    private static final int SOME_MAJOR = 16;

    private static final Map<String, String> BY_STATE = Map.of(
            "23502", "decide what the rows that there are get, fill them in before, and set NOT NULL after that",
            "23503", "settle the rows without a parent in a migration before, or add the constraint NOT VALID first",
            "23505", "settle the duplicates in a migration before",
            "23514", "repair the rows in a migration before, or add the constraint NOT VALID and validate it later",
            "25001", "give the statement a migration of its own, with executeInTransaction=false in its .sql.conf",
            "2D000",
                    "a procedure that commits needs a migration of its own, with executeInTransaction=false in its"
                            + " .sql.conf",
            "2BP01", "change or drop first what depends on it",
            "53100",
                    "room for the server's data: -Dmigrationtest.storage=disk where an embedded server keeps it in memory",
            "55P04", "use the new enum value in a later migration than the one that adds it");

    private FailureAdvice() {}

    /**
     * The advice for what a server or tool said.
     *
     * @param sqlState PostgreSQL's error code; null where there is none
     * @param message what was said
     */
    public static Optional<String> on(@Nullable String sqlState, String message) {
        return on(sqlState, message, 0);
    }

    /** @param serverMajor the version of the server that refused; 0 where not known */
    static Optional<String> on(@Nullable String sqlState, String message, int serverMajor) {
        Matcher extension = EXTENSION.matcher(message);
        if (extension.find()) {
            String name = extension.group(1) != null ? extension.group(1) : extension.group(2);
            return Optional.of(extension(name, serverMajor == 0 ? SOME_MAJOR : serverMajor));
        }
        if (ROLE.matcher(message).find()) {
            return Optional.of(
                    "roles belong to the whole server, and this one was made before: look into pg_roles first, in a"
                            + " DO block");
        }
        if (INSUFFICIENT_PRIVILEGE.equals(sqlState)) {
            return denied(message);
        }
        Matcher placeholder = PLACEHOLDER.matcher(message);
        if (placeholder.find()) {
            return Optional.of("give it a value: @Migrations(placeholders = \"" + placeholder.group(1)
                    + "=…\"), or flyway.placeholders." + placeholder.group(1) + "=… in flyway.conf");
        }
        if (message.startsWith("the script left the role ")) {
            return Optional.of("let the role log in itself, with the setting migrationtest.role-password");
        }
        if (message.startsWith("Detected both transactional and non-transactional statements")) {
            return Optional.of("give the statement a migration of its own");
        }
        if (message.equals("syntax error at or near \"\\\"")) {
            return Optional.of(
                    "write it in SQL: \\i, \\copy, \\set and the like are psql's own commands, which neither the"
                            + " tool nor the server knows");
        }
        if (message.startsWith("Unable to release PostgreSQL advisory lock")) {
            return Optional.of("let the script keep its session's advisory locks (no DISCARD ALL, no"
                    + " pg_advisory_unlock_all()): without flyway.postgresql.transactional.lock, Flyway's own is among"
                    + " them, in production too");
        }
        return sqlState == null ? Optional.empty() : Optional.ofNullable(BY_STATE.get(sqlState));
    }

    private static Optional<String> denied(String message) {
        Matcher owner = NOT_OWNER.matcher(message);
        if (owner.find()) {
            return Optional.of("have it made by the role that migrates, or let the init script (migrationtest/init.sql)"
                    + " give it: ALTER … OWNER TO");
        }
        Matcher denied = DENIED.matcher(message);
        if (!denied.find()) {
            return Optional.of("a right that the role that migrates has in production goes into the init script"
                    + " (migrationtest/init.sql); else a superuser must do it there");
        }
        String name = denied.group(2) == null ? "" : denied.group(2);
        return Optional.of(
                switch (denied.group(1)) {
                    case "extension" ->
                        "have a superuser make it: CREATE EXTENSION in the init script (migrationtest/init.sql)";
                    case "role" ->
                        "have a superuser make it: CREATE ROLE in the init script (migrationtest/init.sql), or ALTER"
                                + " ROLE … CREATEROLE there";
                    case "schema" -> granted("USAGE, CREATE ON SCHEMA " + name);
                    case "database" -> granted("CREATE ON DATABASE");
                    case "sequence" -> granted("USAGE ON SEQUENCE " + name);
                    default -> granted("SELECT, INSERT, UPDATE, DELETE ON " + name);
                });
    }

    private static String granted(String privilege) {
        return "where the role that migrates has it in production, in the init script (migrationtest/init.sql): GRANT "
                + privilege + " TO …";
    }

    private static String extension(String name, int major) {
        String image = image(name, major);
        return image == null
                ? "a server that has it: an image with " + name + ", named in @Databases; embedded servers have"
                        + " PostgreSQL's own extensions (contrib) only"
                : "a server that has it: @Databases(\"" + image + "\"); embedded servers have PostgreSQL's own"
                        + " extensions (contrib) only";
    }

    /** An image with an extension that is asked for often and that PostgreSQL does not bring itself. */
    private static @Nullable String image(String extension, int major) {
        return switch (extension) {
            case "postgis", "postgis_topology" -> "postgis/postgis:" + major + (major < 18 ? "-3.5" : "-3.6");
            case "vector" -> "pgvector/pgvector:pg" + major;
            case "timescaledb" -> "timescale/timescaledb:latest-pg" + major;
            default -> null;
        };
    }
}
