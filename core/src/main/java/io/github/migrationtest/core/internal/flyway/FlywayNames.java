package io.github.migrationtest.core.internal.flyway;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Flyway's own names of its settings, 10.20 to 13. */
final class FlywayNames {

    /** Those that say what a migration does, without the prefix {@code flyway.}. */
    static final Set<String> USED = Set.of(
            "baselineDescription",
            "baselineMigrationPrefix",
            "baselineOnMigrate",
            "baselineVersion",
            "batch",
            "callbackLocations",
            "callbacks",
            "cherryPick",
            "cleanDisabled",
            "communityDBSupportEnabled",
            "createSchemas",
            "defaultSchema",
            "detectEncoding",
            "encoding",
            "errorOverrides",
            "executeInTransaction",
            "failOnMissingLocations",
            "failOnMissingTarget",
            "group",
            "ignoreMigrationPatterns",
            "initSql",
            "installedBy",
            "locations",
            "lockRetryCount",
            "loggers",
            "mixed",
            "outOfOrder",
            "outputQueryResults",
            "placeholderPrefix",
            "placeholderReplacement",
            "placeholderSeparator",
            "placeholderSuffix",
            "postgresql.transactional.lock",
            "powershellExecutable",
            "repeatableSqlMigrationPrefix",
            "resolvers",
            "schemas",
            "scriptPlaceholderPrefix",
            "scriptPlaceholderSuffix",
            "skipDefaultCallbacks",
            "skipDefaultResolvers",
            "skipExecutingMigrations",
            "sqlMigrationPrefix",
            "sqlMigrationSeparator",
            "sqlMigrationSuffixes",
            "stream",
            "table",
            "tablespace",
            "target",
            "undoSqlMigrationPrefix",
            "validateMigrationNaming",
            "validateOnMigrate");

    /** Those that name a database, or concern Flyway's command line only. */
    static final Set<String> UNUSED = Set.of(
            "url",
            "user",
            "password",
            "driver",
            "environment",
            "provisionMode",
            "connectRetries",
            "connectRetriesInterval",
            "kerberosConfigFile",
            "licenseKey",
            "email",
            "token",
            "color",
            "configFiles",
            "configFileEncoding",
            "dryRunOutput",
            "jarDirs",
            "outputLogsInJson",
            "outputProgress",
            "outputType",
            "reportEnabled",
            "reportFilename",
            "workingDirectory");

    private static final String VARIABLE = "FLYWAY_";
    private static final String PLACEHOLDERS = "PLACEHOLDERS_";
    private static final Map<String, String> BY_VARIABLE = byVariable();

    private FlywayNames() {}

    /** The setting that an environment variable stands for, {@code FLYWAY_DEFAULT_SCHEMA}; empty for others. */
    static Optional<String> ofVariable(String variable) {
        if (!variable.startsWith(VARIABLE)) {
            return Optional.empty();
        }
        String rest = variable.substring(VARIABLE.length());
        if (rest.startsWith(PLACEHOLDERS)) {
            return Optional.of(
                    "placeholders." + rest.substring(PLACEHOLDERS.length()).toLowerCase(Locale.ROOT));
        }
        return Optional.ofNullable(BY_VARIABLE.get(rest.replace("_", "")));
    }

    private static Map<String, String> byVariable() {
        Map<String, String> byVariable = new TreeMap<>();
        USED.forEach(name -> byVariable.put(name.replace(".", "").toUpperCase(Locale.ROOT), name));
        return byVariable;
    }
}
