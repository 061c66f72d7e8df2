package io.github.migrationtest.core.internal.embedded;

import io.github.migrationtest.core.ConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which versions of PostgreSQL there are binaries of. */
final class Releases {

    private final TreeMap<Integer, String> newestByMajor = new TreeMap<>();

    Releases() {
        Properties properties = new Properties();
        try (InputStream in = Releases.class.getResourceAsStream("releases.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read releases.properties from our own jar", e);
        }
        properties.forEach(
                (major, release) -> newestByMajor.put(Integer.valueOf(major.toString()), release.toString()));
    }

    /**
     * The artifact version that a target means: the newest release for {@code 16}, {@code 16.4.0} for {@code 16.4}.
     *
     * @throws ConfigurationException if there are no binaries of it
     */
    String resolve(String target) {
        if (!target.matches("\\d{1,4}(\\.\\d{1,4}){0,2}")) {
            throw new ConfigurationException("Not a version: 'embedded:" + target + "'. Write a major version"
                    + " (embedded:" + newestByMajor.lastKey() + ") or a release (embedded:"
                    + shortName(newestByMajor.lastEntry().getValue()) + ").");
        }
        String[] parts = target.split("\\.");
        String newest = newestByMajor.get(Integer.valueOf(parts[0]));
        if (newest == null) {
            throw new ConfigurationException("No embedded PostgreSQL " + target + ": there are " + known()
                    + ". Name one of these, or an image (postgres:" + parts[0] + ").");
        }
        return switch (parts.length) {
            case 1 -> newest;
            case 2 -> target + ".0";
            default -> target;
        };
    }

    private String known() {
        return newestByMajor.entrySet().stream()
                .map(entry -> entry.getKey() + " (" + shortName(entry.getValue()) + ")")
                .collect(Collectors.joining(", "));
    }

    /** PostgreSQL's own name of a release: {@code 16.4} for the artifact's {@code 16.4.0}. */
    static String shortName(String release) {
        return release.replaceFirst("^(\\d+\\.\\d+)\\.0$", "$1");
    }
}
