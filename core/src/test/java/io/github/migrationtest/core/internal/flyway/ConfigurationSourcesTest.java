package io.github.migrationtest.core.internal.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.internal.settings.FoundSettings;
import io.github.migrationtest.core.internal.settings.Surroundings;
import io.github.migrationtest.core.migration.MigrationSettings;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.Location;
import org.flywaydb.core.api.configuration.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationSourcesTest {

    private static final String YAML = "src/main/resources/application.yml";

    @TempDir
    private Path project;

    private final Map<String, String> environment = new HashMap<>();
    private ClassLoader loader = getClass().getClassLoader();

    private ConfigurationSourcesTest file(String name, String text) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    private MigrationSettings settings(String prefix, String... files) {
        return new MigrationSettings(
                loader, project, List.of(), List.of(), List.of(files), Map.of(), null, prefix, List.of(), List.of());
    }

    private FoundSettings found(String... files) {
        return ConfigurationSources.read(settings("", files), new Surroundings(environment, Map.of()));
    }

    private String refusal(String... files) {
        return catchThrowableOfType(ConfigurationException.class, () -> found(files))
                .getMessage();
    }

    @Test
    void readsToml() throws IOException {
        file("flyway.toml", """
                id = "a1b2"
                name = "shop"
                [flyway]
                environment = "test"
                locations = ["filesystem:sql", "classpath:db"]
                table = "history"
                outOfOrder = true
                baselineVersion = 7
                defaultSchema = "${env.TARGET}"
                mixed = true
                outputType = "json"
                email = "${env.NOT_SET}"
                [flyway.placeholders]
                owner_name = "shop"
                "a.b" = "c"
                [flyway.postgresql.transactional]
                lock = false
                [flyway.check]
                majorTolerance = 3
                [environments.test]
                url = "jdbc:postgresql://production.example/shop"
                user = "admin"
                schemas = ["shop", "audit"]
                initSql = "set role shop"
                [environments.test.flyway]
                mixed = false
                [environments.other]
                schemas = ["wrong"]
                [flywayDesktop]
                developmentEnvironment = "test"
                """)
                .file("flyway.user.toml", "[flyway]\ntable = \"mine\"\n[flyway.placeholders]\nmore = \"1\"\n");
        environment.put("TARGET", "shop");

        FoundSettings found = found();

        assertThat(found.properties())
                .containsOnly(
                        entry("flyway.locations", "filesystem:sql,classpath:db"),
                        entry("flyway.table", "mine"),
                        entry("flyway.outOfOrder", "true"),
                        entry("flyway.baselineVersion", "7"),
                        entry("flyway.defaultSchema", "shop"),
                        entry("flyway.mixed", "false"),
                        entry("flyway.placeholders.owner_name", "shop"),
                        entry("flyway.placeholders.a.b", "c"),
                        entry("flyway.placeholders.more", "1"),
                        entry("flyway.postgresql.transactional.lock", "false"),
                        entry("flyway.schemas", "shop,audit"),
                        entry("flyway.initSql", "set role shop"));
        assertThat(found.origin()).isEqualTo("flyway.toml, flyway.user.toml");
        assertThat(found.notes()).isEmpty();
    }

    @Test
    void ignoresTheOlderFormatBesideTheNewer() throws IOException {
        file("conf/flyway.toml", "[flyway]\ntable = \"toml\"").file("flyway.conf", "flyway.table=conf");

        assertThat(found().properties()).containsOnly(entry("flyway.table", "toml"));
        assertThat(found().notes())
                .containsExactly("flyway.conf is not read: where there is a .toml file, Flyway ignores .conf files");
        assertThat(found("flyway.conf").properties()).containsOnly(entry("flyway.table", "conf"));
    }

    @Test
    void readsEnvironmentVariablesAsFlywayDoes() throws IOException {
        file("flyway.conf", """
                flyway.url=jdbc:postgresql://production.example/shop
                flyway.user=admin
                flyway.jdbcProperties.ssl=true
                flyway.connectRetries=9
                flyway.table=${TABLE}
                flyway.schemas=a
                flyway.target=${NONE}1
                """);
        environment.put("TABLE", "from_variable");
        environment.put("FLYWAY_SCHEMAS", "b,c");
        environment.put("FLYWAY_PLACEHOLDERS_OWNER_NAME", "shop");
        environment.put("FLYWAY_POSTGRESQL_TRANSACTIONAL_LOCK", "false");
        environment.put("FLYWAY_URL", "jdbc:postgresql://production.example/shop");
        environment.put("FLYWAY_PASSWORD", "secret");
        environment.put("FLYWAY_HOME", "/opt/flyway");

        assertThat(found().properties())
                .containsOnly(
                        entry("flyway.table", "from_variable"),
                        entry("flyway.target", "1"),
                        entry("flyway.schemas", "b,c"),
                        entry("flyway.placeholders.owner_name", "shop"),
                        entry("flyway.postgresql.transactional.lock", "false"));
        assertThat(found().origin())
                .isEqualTo("flyway.conf, FLYWAY_PLACEHOLDERS_OWNER_NAME, FLYWAY_POSTGRESQL_TRANSACTIONAL_LOCK,"
                        + " FLYWAY_SCHEMAS");

        file("other.conf", "flyway.table=other");
        environment.clear();
        environment.put("FLYWAY_CONFIG_FILES", "other.conf");
        assertThat(found().properties()).containsOnly(entry("flyway.table", "other"));
    }

    @Test
    void prefersTheApplicationAndNamesWhatContradictsIt() throws IOException {
        file(YAML, "spring: {flyway: {table: application, schemas: a}}")
                .file("flyway.conf", "flyway.table=plugin\nflyway.schemas=a\nflyway.group=true");
        environment.put("FLYWAY_TABLE", "variable");

        assertThat(found().properties())
                .containsOnly(entry("flyway.table", "application"), entry("flyway.schemas", "a"));
        assertThat(found().origin()).isEqualTo(YAML);
        assertThat(found().notes())
                .containsExactly("flyway.conf contradicts the application, whose settings are tested:"
                        + " flyway.table=plugin (the application: application)");

        environment.clear();
        assertThat(found("flyway.conf").properties()).containsEntry("flyway.table", "plugin");
    }

    @Test
    void handsTheApplicationsSettingsToFlyway() throws IOException {
        file(YAML, """
                spring:
                  flyway:
                    locations: classpath:db/migration,classpath:db/{vendor}
                    schemas: [orders, audit]
                    default-schema: orders
                    table: schema_version
                    placeholders: {owner: shop}
                    placeholder-prefix: "#["
                    placeholder-suffix: "]"
                    placeholder-separator: "|"
                    out-of-order: true
                    baseline-on-migrate: true
                    baseline-version: 1.2
                    baseline-description: start
                    ignore-migration-patterns: "*:missing"
                    sql-migration-prefix: M
                    sql-migration-separator: "-"
                    sql-migration-suffixes: .sql,.pgsql
                    repeatable-sql-migration-prefix: REP
                    target: 12.3
                    mixed: true
                    group: true
                    encoding: ISO-8859-1
                    detect-encoding: true
                    init-sqls: [select 1, select 2]
                    create-schemas: false
                    validate-on-migrate: false
                    validate-migration-naming: true
                    execute-in-transaction: false
                    script-placeholder-prefix: P_
                    script-placeholder-suffix: _S
                    installed-by: ci
                    lock-retry-count: 7
                    fail-on-missing-locations: true
                    callback-locations: classpath:callbacks
                    powershell-executable: pwsh
                    postgresql: {transactional-lock: false}
                """);

        UserConfiguration user = ConfigurationReader.read(settings(""), new Surroundings(Map.of(), Map.of()));

        Configuration flyway = user.configuration();
        assertThat(flyway.getLocations())
                .extracting(Location::getDescriptor)
                .containsExactlyInAnyOrder("classpath:db/migration", "classpath:db/postgresql");
        assertThat(flyway.getSchemas()).containsExactly("orders", "audit");
        assertThat(flyway.getDefaultSchema()).isEqualTo("orders");
        assertThat(flyway.getTable()).isEqualTo("schema_version");
        assertThat(flyway.getPlaceholders()).containsOnly(entry("owner", "shop"));
        assertThat(flyway.getPlaceholderPrefix() + flyway.getPlaceholderSeparator() + flyway.getPlaceholderSuffix())
                .isEqualTo("#[|]");
        assertThat(flyway.isOutOfOrder() && flyway.isBaselineOnMigrate() && flyway.isMixed() && flyway.isGroup())
                .isTrue();
        assertThat(flyway.getBaselineVersion() + " " + flyway.getBaselineDescription())
                .isEqualTo("1.2 start");
        assertThat(flyway.getIgnoreMigrationPatterns()).hasSize(1);
        assertThat(flyway.getSqlMigrationPrefix()
                        + flyway.getSqlMigrationSeparator()
                        + flyway.getRepeatableSqlMigrationPrefix())
                .isEqualTo("M-REP");
        assertThat(flyway.getSqlMigrationSuffixes()).containsExactly(".sql", ".pgsql");
        assertThat(flyway.getTarget().getVersion()).isEqualTo("12.3");
        assertThat(flyway.getEncoding().name()).isEqualTo("ISO-8859-1");
        assertThat(flyway.isDetectEncoding()).isTrue();
        assertThat(flyway.getInitSql()).isEqualTo("select 1\nselect 2");
        assertThat(flyway.isCreateSchemas() || flyway.isValidateOnMigrate() || flyway.isExecuteInTransaction())
                .isFalse();
        assertThat(flyway.isValidateMigrationNaming() && flyway.isFailOnMissingLocations())
                .isTrue();
        assertThat(flyway.getScriptPlaceholderPrefix() + flyway.getScriptPlaceholderSuffix())
                .isEqualTo("P__S");
        assertThat(flyway.getInstalledBy() + flyway.getLockRetryCount()).isEqualTo("ci7");
        assertThat(user.transactionalLock()).isFalse();
        assertThat(FlywayNames.USED)
                .containsAll(user.found().properties().keySet().stream()
                        .map(name -> name.substring("flyway.".length()))
                        .filter(name -> !name.startsWith("placeholders."))
                        .toList());
    }

    @Test
    void refusesTomlThatCannotBeMeant() throws IOException {
        file("flyway.toml", "[flyway]\ntable = history\n");
        assertThat(refusal())
                .isEqualTo("Cannot read flyway.toml:2: Unknown token. Correct the file; Flyway cannot read it either.");
        file("flyway.toml", "[flyway]\ntable = \"a\"\ntable = \"b\"\n");
        assertThat(refusal())
                .isEqualTo("Cannot read flyway.toml:3: Duplicate key. Correct the file; Flyway cannot read it either.");
        file("flyway.toml", "flyway = 1\n");
        assertThat(refusal())
                .isEqualTo("flyway in flyway.toml is one value, where a table is expected. Write [flyway] and name ="
                        + " value below it.");
        file("flyway.toml", "[flyway.table]\nname = 1\n");
        assertThat(refusal())
                .isEqualTo("flyway.table in flyway.toml is a table, where a value is expected. Write table = … below"
                        + " [flyway].");
        file("flyway.toml", "[flyway]\nplaceholders = 1\n");
        assertThat(refusal())
                .isEqualTo("flyway.placeholders in flyway.toml is one value, where names and values are expected. Write"
                        + " [flyway.placeholders] and name = \"value\" below it.");
        file("flyway.toml", "[flyway]\nenvironment = \"tset\"\n[environments.test]\nurl = \"x\"\n");
        assertThat(refusal())
                .isEqualTo("flyway.environment=tset in flyway.toml: there is no [environments.tset]; there is test."
                        + " Correct the name, or remove the setting.");
        file("flyway.toml", "[flyway.placeholders]\nowner = \"${env.OWNER}\"\n");
        assertThat(refusal())
                .isEqualTo("flyway.placeholders.owner=${env.OWNER} in flyway.toml: there is no environment variable"
                        + " OWNER. Set it, or write a value.");
        assertThat(refusal("flyway.toml", "flyway.conf"))
                .isEqualTo("Flyway's configuration files are of two formats: flyway.toml, flyway.conf. Flyway refuses"
                        + " that. Name files of one format, all .toml or none.");
    }

    @Test
    void findsASlipInToml() throws IOException {
        file("flyway.toml", "[flyway]\ntabel = \"a\"\nwhatever = true\n");

        assertThat(Finding.message(found().findings())).isEqualTo("""
                flyway.tabel is no setting of Flyway
                  flyway.toml
                Instead:   write flyway.table, if that was meant, or remove it""");
        assertThat(found().notes())
                .containsExactly("flyway.whatever in flyway.toml is no setting that is known here, and is left out");
    }

    @Test
    void saysWhatTomlNeeds() throws IOException {
        file("flyway.toml", "[flyway]\ntable = \"a\"\n");
        try (URLClassLoader nothing = new URLClassLoader(new URL[0], null)) {
            loader = nothing;

            assertThat(refusal())
                    .isEqualTo("Cannot read flyway.toml: Jackson's TOML reader is not on the test classpath. Add"
                            + " com.fasterxml.jackson.dataformat:jackson-dataformat-toml, or name a file in the format of"
                            + " flyway.conf: @Migrations(configFiles = \"flyway.conf\").");
        }
    }

    @Test
    void refusesTwoSourcesAtOnce() throws IOException {
        assertThat(catchThrowableOfType(
                                ConfigurationException.class,
                                () -> ConfigurationSources.read(
                                        settings("app.flyway", "flyway.conf"), new Surroundings(Map.of(), Map.of())))
                        .getMessage())
                .isEqualTo("Both Flyway's own files (flyway.conf) and a Spring prefix (app.flyway) are named in"
                        + " @Migrations or by migrationtest.config-files and migrationtest.spring.prefix: settings come"
                        + " from one of them. Leave the other one out.");
    }

    @Test
    void namesTheFileOfASettingThatFlywayRefuses() throws IOException {
        file("flyway.conf", "flyway.tabel=history");

        assertThat(catchThrowableOfType(
                                ConfigurationException.class,
                                () -> ConfigurationReader.read(settings(""), new Surroundings(Map.of(), Map.of())))
                        .getMessage())
                .startsWith("Flyway refuses its configuration (flyway.conf): Unknown configuration property");
    }
}
