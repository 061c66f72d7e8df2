package io.github.migrationtest.core.internal.flyway;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.finding.HistoryRules;
import io.github.migrationtest.core.internal.settings.Surroundings;
import io.github.migrationtest.core.internal.text.NearMisses;
import io.github.migrationtest.core.migration.MigrationSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What {@code flyway.toml} says: the namespace {@code flyway}, and of the environment that it chooses what is no
 * address. Other namespaces belong to other programs.
 */
final class TomlSettings {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{env\\.(\\w+)}");
    private static final Set<String> NAMESPACES = Set.of("placeholders", "postgresql");
    private static final Set<String> OF_ENVIRONMENT = Set.of("schemas", "initSql");

    private final MigrationSettings settings;
    private final Surroundings surroundings;
    private final List<String> notes = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    TomlSettings(MigrationSettings settings, Surroundings surroundings) {
        this.settings = settings;
        this.surroundings = surroundings;
    }

    List<String> notes() {
        return notes;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Later files overlay earlier ones, name by name. */
    Map<String, String> read(List<String> files) {
        Map<String, String> flyway = new LinkedHashMap<>();
        Map<String, Map<String, String>> environments = new HashMap<>();
        for (String file : files) {
            Map<String, Object> tables = TomlFile.read(file, settings);
            flyway.putAll(used(file, table(file, "flyway", tables)));
            table(file, "environments", tables)
                    .forEach((name, environment) -> environments
                            .computeIfAbsent(name, key -> new LinkedHashMap<>())
                            .putAll(ofEnvironment(file, name, table(file, name, Map.of(name, environment)))));
        }
        String chosen = flyway.remove("flyway.environment");
        if (chosen != null && !environments.containsKey(chosen)) {
            throw new ConfigurationException("flyway.environment=" + chosen + " in " + String.join(", ", files)
                    + ": there is no [environments." + chosen + "]"
                    + (environments.isEmpty()
                            ? ""
                            : "; there is " + String.join(", ", new TreeSet<>(environments.keySet())))
                    + ". Correct the name, or remove the setting.");
        }
        Map<String, String> all = new LinkedHashMap<>(flyway);
        all.putAll(environments.getOrDefault(chosen == null ? "default" : chosen, Map.of()));
        return all;
    }

    private Map<String, String> ofEnvironment(String file, String name, Map<String, Object> environment) {
        Map<String, String> used = new LinkedHashMap<>();
        environment.forEach((key, value) -> {
            if (OF_ENVIRONMENT.contains(key)) {
                used.put("flyway." + key, text(file, "environments." + name + "." + key, value));
            }
        });
        used.putAll(used(file, table(file, "flyway", environment)));
        return used;
    }

    private Map<String, String> used(String file, Map<String, Object> flyway) {
        Map<String, String> used = new LinkedHashMap<>();
        flyway.forEach((name, value) -> {
            if (value instanceof Map<?, ?> && !NAMESPACES.contains(name)) {
                if (FlywayNames.USED.contains(name)) {
                    throw new ConfigurationException("flyway." + name + " in " + file
                            + " is a table, where a value is expected. Write " + name + " = … below [flyway].");
                }
                return; // of a command or plugin of its own
            }
            flatten(file, name, value, used);
        });
        return used;
    }

    private void flatten(String file, String name, Object value, Map<String, String> used) {
        if (value instanceof Map<?, ?> table) {
            table.forEach((key, inside) -> flatten(file, name + "." + key, inside, used));
        } else if (name.equals("placeholders")) {
            throw new ConfigurationException("flyway.placeholders in " + file
                    + " is one value, where names and values are expected. Write [flyway.placeholders] and name = \"value\""
                    + " below it.");
        } else if (name.startsWith("placeholders.") || FlywayNames.USED.contains(name) || name.equals("environment")) {
            used.put("flyway." + name, text(file, "flyway." + name, value));
        } else if (!FlywayNames.UNUSED.contains(name)) {
            unknown(file, name);
        }
    }

    private void unknown(String file, String name) {
        Optional<String> meant = NearMisses.nearest(name, FlywayNames.USED);
        if (meant.isEmpty()) {
            notes.add("flyway." + name + " in " + file + " is no setting that is known here, and is left out");
            return;
        }
        findings.add(new Finding(
                HistoryRules.UNKNOWN_SETTING,
                null,
                "flyway." + name + " is no setting of Flyway",
                file,
                List.of(),
                List.of("write flyway." + meant.get() + ", if that was meant, or remove it")));
    }

    private String text(String file, String name, Object value) {
        String text = value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(","))
                : String.valueOf(value);
        return VARIABLE.matcher(text).replaceAll(found -> {
            String variable = surroundings.environment().get(found.group(1));
            if (variable == null && FlywayNames.USED.contains(name.replaceFirst("^flyway\\.", ""))
                    || variable == null && name.startsWith("flyway.placeholders.")) {
                throw new ConfigurationException(name + "=" + text + " in " + file
                        + ": there is no environment variable " + found.group(1) + ". Set it, or write a value.");
            }
            return Matcher.quoteReplacement(variable == null ? "" : variable);
        });
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> table(String file, String name, Map<String, Object> tables) {
        Object table = tables.getOrDefault(name, Map.of());
        if (!(table instanceof Map)) {
            throw new ConfigurationException(name + " in " + file + " is one value, where a table is expected. Write ["
                    + name + "] and name = value below it.");
        }
        return (Map<String, Object>) table;
    }
}
