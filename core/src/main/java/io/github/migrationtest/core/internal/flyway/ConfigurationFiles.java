package io.github.migrationtest.core.internal.flyway;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.internal.settings.FoundSettings;
import io.github.migrationtest.core.internal.settings.Surroundings;
import io.github.migrationtest.core.migration.MigrationSettings;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads Flyway's own configuration files: those that the settings name, else those of the project where they exist, and
 * the environment variables {@code FLYWAY_…}, which win. As Flyway has it (documentation, "Configuration Precedence"), the
 * newer format hides the older one, and both are never mixed.
 */
final class ConfigurationFiles {

    private static final List<String> TOML =
            List.of("conf/flyway.toml", "conf/flyway.user.toml", "flyway.toml", "flyway.user.toml");
    private static final List<String> CONF = List.of("conf/flyway.conf", "flyway.conf");

    private static final Pattern DATABASE =
            Pattern.compile("flyway\\.(url|user|password|driver|jdbcProperties\\..*|environment|provisionMode|"
                    + "connectRetries.*|licenseKey|email|token)|environments\\..*");

    private final MigrationSettings settings;
    private final Surroundings surroundings;
    private final Map<String, String> properties = new HashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private ConfigurationFiles(MigrationSettings settings, Surroundings surroundings) {
        this.settings = settings;
        this.surroundings = surroundings;
    }

    /** The properties of all files, later files winning, without what names a database. */
    static FoundSettings read(MigrationSettings settings, Surroundings surroundings) {
        ConfigurationFiles files = new ConfigurationFiles(settings, surroundings);
        List<String> origin = new ArrayList<>(files.readFiles());
        origin.addAll(files.readVariables());
        return files.found(origin);
    }

    /** What lies in the project, for comparison. */
    static FoundSettings readUsual(MigrationSettings settings, Surroundings surroundings) {
        ConfigurationFiles files = new ConfigurationFiles(settings, surroundings);
        return files.found(files.readFiles());
    }

    private FoundSettings found(List<String> origin) {
        return new FoundSettings(properties, String.join(", ", origin), notes, findings);
    }

    private List<String> readFiles() {
        List<String> files = files();
        if (files.stream().anyMatch(ConfigurationFiles::isToml)) {
            TomlSettings toml = new TomlSettings(settings, surroundings);
            properties.putAll(toml.read(files));
            notes.addAll(toml.notes());
            findings.addAll(toml.findings());
        } else {
            ConfFile conf = new ConfFile(settings, surroundings);
            files.forEach(file -> properties.putAll(conf.read(file)));
        }
        properties.keySet().removeIf(name -> DATABASE.matcher(name).matches());
        return files;
    }

    private List<String> files() {
        String variable = surroundings.environment().getOrDefault("FLYWAY_CONFIG_FILES", "");
        List<String> named = settings.configFiles().isEmpty() && !variable.isBlank()
                ? List.of(variable.strip().split("\\s*,\\s*"))
                : settings.configFiles();
        if (!named.isEmpty()) {
            if (named.stream().anyMatch(ConfigurationFiles::isToml)
                    && !named.stream().allMatch(ConfigurationFiles::isToml)) {
                throw new ConfigurationException("Flyway's configuration files are of two formats: "
                        + String.join(", ", named)
                        + ". Flyway refuses that. Name files of one format, all .toml or none.");
            }
            return named;
        }
        List<String> toml = existing(TOML);
        List<String> conf = existing(CONF);
        if (!toml.isEmpty() && !conf.isEmpty()) {
            notes.add(
                    String.join(", ", conf) + " is not read: where there is a .toml file, Flyway ignores .conf files");
        }
        return toml.isEmpty() ? conf : toml;
    }

    private List<String> existing(List<String> usual) {
        return usual.stream()
                .filter(file -> Files.isRegularFile(settings.projectDirectory().resolve(file)))
                .toList();
    }

    private List<String> readVariables() {
        List<String> read = new ArrayList<>();
        surroundings
                .environment()
                .forEach((variable, value) -> FlywayNames.ofVariable(variable).ifPresent(name -> {
                    properties.put("flyway." + name, value);
                    read.add(variable);
                }));
        return read.stream().sorted().toList();
    }

    private static boolean isToml(String file) {
        return file.endsWith(".toml");
    }
}
