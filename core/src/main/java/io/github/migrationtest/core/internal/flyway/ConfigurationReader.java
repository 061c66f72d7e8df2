package io.github.migrationtest.core.internal.flyway;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.internal.settings.FoundSettings;
import io.github.migrationtest.core.internal.settings.Surroundings;
import io.github.migrationtest.core.migration.MigrationSettings;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.Location;
import org.flywaydb.core.api.configuration.ClassicConfiguration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.baseline.BaselineMigrationConfigurationExtension;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.jspecify.annotations.Nullable;

/**
 * Builds the user's configuration: what stands in files first, then our settings, then the customizer. Address, user and password are
 * left out: only databases of ours are ever migrated.
 */
final class ConfigurationReader {

    private static final String LOCK = "flyway.postgresql.transactional.lock";
    private static final String BASELINE_PREFIX = "flyway.baselineMigrationPrefix";
    private static final String UNDO_PREFIX = "flyway.undoSqlMigrationPrefix";

    private static final Set<String> SINCE_11 = Set.of("flyway.callbackLocations", "flyway.powershellExecutable");

    private ConfigurationReader() {}

    static UserConfiguration read(MigrationSettings settings, Surroundings surroundings) {
        FoundSettings found = ConfigurationSources.read(settings, surroundings);
        Map<String, String> properties = new HashMap<>(found.properties());
        properties.keySet().removeIf(ConfigurationReader::isNewer);
        String lock = properties.remove(LOCK);
        String baselinePrefix = properties.remove(BASELINE_PREFIX);
        String undoPrefix = properties.remove(UNDO_PREFIX);
        try {
            FluentConfiguration configuration = Flyway.configure(settings.classLoader());
            configuration.configuration(properties);
            if (!settings.locations().isEmpty()) {
                configuration.locations(settings.locations().toArray(String[]::new));
            }
            Map<String, String> placeholders = new HashMap<>(configuration.getPlaceholders());
            placeholders.putAll(settings.placeholders());
            configuration.placeholders(placeholders);
            configuration.loggers(SilentLogCreator.class.getName());
            customize(settings.customizer(), configuration);
            // Only an instance loads the callbacks of db/callback and gives access to the extensions.
            Flyway flyway = new Flyway(configuration);
            PostgreSQLConfigurationExtension postgresql =
                    flyway.getConfigurationExtension(PostgreSQLConfigurationExtension.class);
            BaselineMigrationConfigurationExtension baseline =
                    flyway.getConfigurationExtension(BaselineMigrationConfigurationExtension.class);
            if (baselinePrefix != null) {
                baseline.setBaselineMigrationPrefix(baselinePrefix);
            }
            ClassicConfiguration complete = new ClassicConfiguration(flyway.getConfiguration());
            complete.setClassLoader(new HiddenCallbacksLoader(settings.classLoader()));
            List<Location> callbackLocations = List.of(CallbackLocations.of(complete));
            CallbackLocations.clear(complete);
            return new UserConfiguration(
                    complete,
                    baseline.getBaselineMigrationPrefix(),
                    undoPrefix == null ? "U" : undoPrefix,
                    lock == null ? postgresql.isTransactionalLock() : Boolean.parseBoolean(lock),
                    complete.getPlaceholders(),
                    callbackLocations,
                    found,
                    settings.tenants());
        } catch (FlywayException e) {
            throw new ConfigurationException(
                    "Flyway refuses its configuration" + (found.origin().isEmpty() ? "" : " (" + found.origin() + ")")
                            + ": " + e.getMessage(),
                    e);
        }
    }

    /** Settings that came after Flyway 10 are passed on only to a Flyway that has them. */
    private static boolean isNewer(String property) {
        return SINCE_11.contains(property)
                && Arrays.stream(FluentConfiguration.class.getMethods())
                        .noneMatch(method -> ("flyway." + method.getName()).equals(property));
    }

    private static void customize(@Nullable Class<?> type, FluentConfiguration configuration) {
        if (type == null) {
            return;
        }
        String rule = "A customizer for Flyway implements java.util.function.Consumer<FluentConfiguration> and has a"
                + " constructor without parameters: class FlywaySetup implements Consumer<FluentConfiguration> { … }.";
        if (!Consumer.class.isAssignableFrom(type)) {
            throw new ConfigurationException(
                    "Cannot customize Flyway with " + type.getName() + ", which is no Consumer. " + rule);
        }
        Object instance;
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            instance = constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new ConfigurationException(
                    "Cannot customize Flyway with " + type.getName() + ": it cannot be created (" + e + "). " + rule,
                    e);
        }
        @SuppressWarnings("unchecked")
        Consumer<FluentConfiguration> customizer = (Consumer<FluentConfiguration>) instance;
        try {
            customizer.accept(configuration);
        } catch (ClassCastException e) {
            throw new ConfigurationException(
                    "Cannot customize Flyway with " + type.getName() + ": it wants something else than a"
                            + " FluentConfiguration. " + rule,
                    e);
        } catch (RuntimeException e) {
            throw new ConfigurationException(
                    "Cannot customize Flyway with " + type.getName() + ": it threw " + e
                            + ". Correct it; without a database, it can set Flyway up and no more.",
                    e);
        }
    }
}
