package io.github.migrationtest.core.database;

import io.github.migrationtest.core.ConfigurationException;
import java.util.Optional;
import java.util.Set;

/**
 * Which database a test wants: the provider that gives it, and what it is asked for.
 *
 * <table>
 *   <caption>Specifications</caption>
 *   <tr><th>text</th><th>provider</th><th>target</th></tr>
 *   <tr><td>{@code 16}</td><td>the default provider</td><td>{@code 16}</td></tr>
 *   <tr><td>{@code embedded:16.4}</td><td>{@code embedded}</td><td>{@code 16.4}</td></tr>
 *   <tr><td>{@code postgres:16-alpine}, {@code postgis/postgis:16-3.5}</td><td>{@code docker}</td><td>the image</td></tr>
 *   <tr><td>{@code jdbc:postgresql://…}</td><td>{@code external}</td><td>the URL</td></tr>
 * </table>
 *
 * @param provider the name of a {@link DatabaseProvider}
 * @param target what that provider is asked for: a version, an image, a URL
 */
public record DatabaseSpec(String provider, String target) {

    public static final String EMBEDDED = "embedded";
    public static final String DOCKER = "docker";
    public static final String EXTERNAL = "external";

    private static final String SECRET = "password|sslpassword";

    public DatabaseSpec {
        if (provider.isBlank() || target.isBlank()) {
            throw new ConfigurationException("A database specification is neither empty nor half: '" + provider + ":"
                    + target + "'. Write a version (16), embedded:16.4, an image (postgres:16-alpine) or a JDBC URL.");
        }
    }

    /**
     * Reads a specification as users write it.
     *
     * @param text the specification
     * @param defaultProvider the provider of a bare version, {@code embedded} or {@code docker}
     * @param providers the names of the providers that there are; {@code name:…} with one of them goes to it
     * @throws ConfigurationException if the text is none of the forms above
     */
    public static DatabaseSpec parse(String text, String defaultProvider, Set<String> providers) {
        String spec = text.strip();
        if (spec.matches("\\d+(\\.\\d+)*")) {
            return new DatabaseSpec(defaultProvider, spec);
        }
        if (spec.startsWith("jdbc:postgresql:")) {
            return new DatabaseSpec(EXTERNAL, spec);
        }
        int colon = spec.indexOf(':');
        if (colon > 0 && providers.contains(spec.substring(0, colon))) {
            return new DatabaseSpec(spec.substring(0, colon), spec.substring(colon + 1));
        }
        if (spec.matches("[a-z0-9][\\w./-]*(:\\d+/[\\w./-]+)?(:[\\w.-]+)?(@sha256:[0-9a-f]{64})?")
                && (spec.contains(":") || spec.contains("/"))) {
            return new DatabaseSpec(DOCKER, spec);
        }
        throw new ConfigurationException("Not a database: '" + text.replaceAll("(?i)(password=)[^&]*", "$1…")
                + "'. Write a version (16), embedded:16.4, an image"
                + " with its tag (postgres:16-alpine) or a JDBC URL (jdbc:postgresql://localhost/postgres).");
    }

    /** The major version, where the specification says it: 16 for {@code embedded:16.4} and {@code postgres:16-alpine}. */
    public Optional<Integer> major() {
        String version = target.startsWith("postgres:") ? target.substring("postgres:".length()) : target;
        String digits = version.replaceFirst("^(\\d{1,4}).*$", "$1");
        return digits.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    /** How reports call a database of this specification: {@code PostgreSQL 16}, or the image where it is another. */
    public String displayName() {
        String version = target.startsWith("postgres:") ? target.substring("postgres:".length()) : target;
        if (provider.equals(EXTERNAL)) {
            return "PostgreSQL at "
                    + target.replaceFirst("^jdbc:postgresql:(//)?", "")
                            .replaceFirst("\\?.*", "")
                            .replaceFirst("^[^/]*@", "");
        }
        return Character.isDigit(version.charAt(0)) ? "PostgreSQL " + version : target;
    }

    /**
     * A text that {@link #parse} reads as this specification, whatever the default provider is; without a password, which
     * {@code migrationtest.password} has then.
     */
    public String asWritten() {
        if (provider.equals(EXTERNAL)) {
            return target.replaceAll("(?i)(?<=[?&])(" + SECRET + ")=[^&]*&?", "")
                    .replaceFirst("[?&]$", "")
                    .replaceFirst("(//[^/?@]*:)[^/?]*@", "$1…@");
        }
        return provider.equals(DOCKER) ? target : provider + ":" + target;
    }

    /** The specification as it is written, without a password. */
    @Override
    public String toString() {
        return provider.equals(EXTERNAL)
                ? target.replaceAll("(?i)([?&](" + SECRET + ")=)[^&]*", "$1…")
                        .replaceFirst("(//[^/?@]*:)[^/?]*@", "$1…@")
                : provider + ":" + target;
    }
}
