package io.github.migrationtest.core.internal.spring;

import io.github.migrationtest.core.ConfigurationException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reads the settings below a prefix and says them in Flyway's words. */
final class FlywayValues {

    private static final Set<String> TRUE = Set.of("true", "on", "yes", "1");
    private static final Set<String> FALSE = Set.of("false", "off", "no", "0");

    private static final String ELSEWHERE = "set it in the tests' own application.yml";

    private final PropertySources sources;
    private final String prefix;

    FlywayValues(PropertySources sources, String prefix) {
        this.sources = sources;
        this.prefix = prefix;
    }

    /** @param wanted which of Flyway's names are not set elsewhere anyway; the others are not even looked at */
    Map<String, String> read(Predicate<String> wanted) {
        Map<String, String> read = new LinkedHashMap<>();
        FlywayProperty.ALL.forEach((name, property) -> {
            String key = prefix + "." + name;
            String flyway = "flyway." + property.flyway();
            if (property.form() == FlywayProperty.Form.MAP) {
                requireNoText(key);
                sources.map(key).forEach((entry, written) -> {
                    if (wanted.test(flyway + "." + entry)) {
                        read.put(
                                flyway + "." + entry,
                                resolve(
                                        key + "." + entry,
                                        written,
                                        "name the value in @Migrations(placeholders = \"" + entry + "=…\")"));
                    }
                });
            } else if (wanted.test(flyway)) {
                value(key, property.form()).ifPresent(value -> read.put(flyway, value));
            }
        });
        read.computeIfPresent("flyway.locations", (name, value) -> value.replace("{vendor}", "postgresql"));
        read.computeIfPresent("flyway.callbackLocations", (name, value) -> value.replace("{vendor}", "postgresql"));
        return read;
    }

    /** The switch of Spring's own; true where it is not set. */
    boolean enabled() {
        return value(prefix + "." + FlywayProperty.ENABLED, FlywayProperty.Form.BOOLEAN)
                .map(Boolean::parseBoolean)
                .orElse(true);
    }

    private Optional<String> value(String key, FlywayProperty.Form form) {
        return switch (form) {
            case LIST ->
                list(key)
                        .map(items -> String.join(",", withoutCommas(key, items)))
                        .filter(items -> !isEmpty(key, items));
            case STATEMENTS -> list(key).map(items -> String.join("\n", items));
            default -> text(key, form);
        };
    }

    private Optional<String> text(String key, FlywayProperty.Form form) {
        Optional<PropertySources.Written> found = sources.find(key);
        if (found.isEmpty()) {
            requireNothingBelow(key);
            return Optional.empty();
        }
        String text = resolve(key, found.get(), ELSEWHERE);
        // an empty text is one: without a prefix, every script is a migration
        return form == FlywayProperty.Form.TEXT || !text.isBlank()
                ? Optional.of(checked(key, text, form, found.get()))
                : Optional.empty();
    }

    private Optional<List<String>> list(String key) {
        for (PropertySource source : sources.all()) {
            Optional<String> text = source.get(key);
            if (text.isPresent()) {
                return Optional.of(Arrays.stream(item(key, text.get(), source).split(","))
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .toList());
            }
            Optional<List<String>> items = source.list(key);
            if (items.isPresent()) {
                return Optional.of(items.get().stream()
                        .map(item -> item(key, item, source))
                        .filter(item -> !item.isEmpty())
                        .toList());
            }
        }
        return Optional.empty();
    }

    private String item(String key, String text, PropertySource source) {
        String wayOut = key.endsWith(".locations") ? "name the places in @Migrations(locations = …)" : ELSEWHERE;
        return resolve(key, new PropertySources.Written(text, source), wayOut);
    }

    private String resolve(String key, PropertySources.Written written, String wayOut) {
        return new Placeholders(sources)
                .resolve(written.text(), key, written.source().place(), wayOut);
    }

    private static String checked(String key, String text, FlywayProperty.Form form, PropertySources.Written written) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        String place = key + "=" + text + " in " + written.source().place();
        if (form == FlywayProperty.Form.BOOLEAN) {
            if (TRUE.contains(word) || FALSE.contains(word)) {
                return String.valueOf(TRUE.contains(word));
            }
            throw new ConfigurationException(place + " is neither true nor false, and Spring refuses to start.");
        }
        if (form == FlywayProperty.Form.NUMBER && !word.matches("-?\\d{1,9}")) {
            throw new ConfigurationException(place + " is no whole number, and Spring refuses to start.");
        }
        return form == FlywayProperty.Form.NUMBER ? word : text;
    }

    private static boolean isEmpty(String key, String items) {
        if (items.isEmpty() && key.endsWith(".locations")) {
            throw new ConfigurationException(key
                    + " is empty, so that Flyway has no place to look for migrations. Name one, or remove the key.");
        }
        return items.isEmpty();
    }

    /** Spring hands over such an item as it is, and nothing is called like that. */
    private static List<String> withoutCommas(String key, List<String> items) {
        for (String item : items) {
            if (item.contains(",")) {
                throw new ConfigurationException(key + " has the item " + item
                        + ": Spring does not divide the items of a list at commas. Write an item for each.");
            }
        }
        return items;
    }

    private void requireNothingBelow(String key) {
        for (PropertySource source : sources.all()) {
            if (source.isFile() && !source.below(key).isEmpty()) {
                throw new ConfigurationException(key + " in " + source.place() + " is a "
                        + (source.list(key).isPresent() ? "list" : "map")
                        + ", where one value is expected, and Spring passes over it. Write "
                        + key + ": value.");
            }
        }
    }

    private void requireNoText(String key) {
        sources.find(key)
                .filter(written -> written.source().isFile() && !written.text().isEmpty())
                .ifPresent(written -> {
                    throw new ConfigurationException(key + "=" + written.text() + " in "
                            + written.source().place()
                            + " is one value, where names and values are expected, and Spring refuses to start. Write "
                            + key + ".name=value.");
                });
    }
}
