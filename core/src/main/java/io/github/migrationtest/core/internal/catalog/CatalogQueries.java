package io.github.migrationtest.core.internal.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The queries as they are written for one major version of PostgreSQL. */
final class CatalogQueries {

    private static final Pattern VERSION_MARK = Pattern.compile("(.*?)\\s*-- (since|before) (\\d+)");

    private static final Pattern CONDITION = Pattern.compile("(?m)^-- if exists: (.*)$");

    private static final Map<String, String> CACHE = new ConcurrentHashMap<>();

    private CatalogQueries() {}

    static String query(String name, int majorVersion) {
        return CACHE.computeIfAbsent(
                majorVersion + " " + name, key -> forVersion(resource(name + ".sql"), majorVersion));
    }

    /** Whether the query begins with the mark of those that nobody else may ask. */
    static boolean isForSuperusers(String name, int majorVersion) {
        return query(name, majorVersion).startsWith("-- superuser only");
    }

    /** What there must be for a query to be worth asking, as a subquery; empty where it is always asked. */
    static Optional<String> condition(String name, int majorVersion) {
        Matcher condition = CONDITION.matcher(query(name, majorVersion));
        return condition.find() ? Optional.of(condition.group(1)) : Optional.empty();
    }

    private static String forVersion(String text, int majorVersion) {
        return text.lines().filter(line -> applies(line, majorVersion)).collect(Collectors.joining("\n"));
    }

    private static boolean applies(String line, int majorVersion) {
        Matcher mark = VERSION_MARK.matcher(line);
        return !mark.matches()
                || (majorVersion >= Integer.parseInt(mark.group(3)))
                        == mark.group(2).equals("since");
    }

    private static String resource(String name) {
        try (InputStream in = CatalogQueries.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("No query " + name + " beside " + CatalogQueries.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the query " + name, e);
        }
    }
}
