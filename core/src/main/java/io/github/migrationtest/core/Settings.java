package io.github.migrationtest.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the user has configured, looked up by key in one order: the first source that knows a key wins.
 *
 * <p>Keys are written in full, as in {@code migrationtest.databases}. A blank value counts as not given, so that a CI
 * job can pass on an empty variable.
 */
public final class Settings {

    /** One place where a value can stand; the name goes into messages. */
    public record Source(String name, Function<String, @Nullable String> lookup) {}

    /** A value and the place that it came from, for messages that name the place. */
    public record Value(String key, String text, String origin) {

        /** Without passwords, since messages and logs are read by many. */
        @Override
        public String toString() {
            String shown = key.endsWith("password") ? "…" : text.replaceAll("(?i)(password=)[^&,]*", "$1…");
            return key + "=" + shown + " (" + origin + ")";
        }
    }

    /** The classpath resource that holds a project's own settings. */
    public static final String PROPERTIES_FILE = "migrationtest.properties";

    private final List<Source> sources;

    private Settings(List<Source> sources) {
        this.sources = List.copyOf(sources);
    }

    /** Settings from the given sources, strongest first. */
    public static Settings of(List<Source> sources) {
        return new Settings(sources);
    }

    /** Settings from system properties, environment variables and {@value #PROPERTIES_FILE} on the classpath. */
    public static Settings fromEnvironment() {
        return of(List.of(systemProperties(), environment(), classpathProperties(defaultClassLoader())));
    }

    /** The JVM's system properties, {@code -Dmigrationtest.databases=14}. */
    public static Source systemProperties() {
        return new Source("system property", System::getProperty);
    }

    /** The environment: {@code migrationtest.databases} is looked up as {@code MIGRATIONTEST_DATABASES}. */
    public static Source environment() {
        return new Source(
                "environment variable",
                key -> System.getenv(
                        key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_')));
    }

    /** The resource {@value #PROPERTIES_FILE}, or an empty source where there is none. */
    public static Source classpathProperties(ClassLoader loader) {
        return new Source(PROPERTIES_FILE, propertiesOnClasspath(loader)::getProperty);
    }

    static Properties propertiesOnClasspath(ClassLoader loader) {
        Properties properties = new Properties();
        try (InputStream in = loader.getResourceAsStream(PROPERTIES_FILE)) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + PROPERTIES_FILE + " from the classpath", e);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    "Cannot read " + PROPERTIES_FILE + ": " + e.getMessage()
                            + " Write a backslash twice, and what is not ASCII as it is or as \\u20ac.",
                    e);
        }
        return properties;
    }

    /** These settings with one more source, asked after all the others. */
    public Settings orElse(Source weaker) {
        return of(Stream.concat(sources.stream(), Stream.of(weaker)).toList());
    }

    /** These settings with one more source, asked before all the others. */
    public Settings after(Source stronger) {
        return of(Stream.concat(Stream.of(stronger), sources.stream()).toList());
    }

    /** The strongest value of a key. */
    public Optional<Value> find(String key) {
        for (Source source : sources) {
            String text = source.lookup().apply(key);
            if (text != null && !text.isBlank()) {
                return Optional.of(new Value(key, text.strip(), source.name()));
            }
        }
        return Optional.empty();
    }

    /** The strongest value's text. */
    public Optional<String> get(String key) {
        return find(key).map(Value::text);
    }

    /** A comma-separated value as a list without blanks; empty where the key is not given. */
    public List<String> list(String key) {
        List<String> items = new ArrayList<>();
        for (String item : get(key).orElse("").split(",")) {
            if (!item.isBlank()) {
                items.add(item.strip());
            }
        }
        return List.copyOf(items);
    }

    private static ClassLoader defaultClassLoader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context != null ? context : Settings.class.getClassLoader();
    }
}
