package io.github.migrationtest.core.internal.spring;

import io.github.migrationtest.core.ConfigurationException;
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
            case LIST -> list(key).map(items -> String.join(",", items));
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
        String text = resolve(key, found.get(), "set it in the tests' own application.yml");
        return form == FlywayProperty.Form.TEXT && !text.isEmpty() || !text.isBlank()
                ? Optional.of(checked(key, text, form, found.get()))
                : Optional.empty();
    }

    private Optional<List<String>> list(String key) {
        return sources.all().stream()
                .flatMap(source -> source.list(key).stream()
                        .map(items -> items.stream()
                                .map(item -> resolve(
                                        key,
                                        new PropertySources.Written(item, source),
                                        key.endsWith(".locations")
                                                ? "name the places in @Migrations(locations = …)"
                                                : "set it in the tests' own application.yml"))
                                .flatMap(item -> key.endsWith("init-sqls")
                                        ? List.of(item).stream()
                                        : List.of(item.split(",")).stream().map(String::strip))
                                .filter(item -> !item.isEmpty())
                                .toList()))
                .findFirst()
                .filter(items -> !items.isEmpty());
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

    private void requireNothingBelow(String key) {
        for (PropertySource source : sources.all()) {
            if (source.isFile() && !source.below(key).isEmpty()) {
                boolean list = source.list(key).isPresent();
                throw new ConfigurationException(key + " in " + source.place() + " is a "
                        + (list ? "list" : "map") + ", where one value is expected, and Spring refuses to start. Write "
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
