package io.github.migrationtest.core.internal.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.internal.settings.FoundSettings;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each expectation was compared with what Spring Boot 3.5.6 makes of the same files. */
class SpringFlywayTest {

    @TempDir
    private Path folder;

    private SpringProject project;

    @BeforeEach
    void project() {
        project = new SpringProject(folder);
    }

    @Test
    void findsNothingWhereThereIsNothing() {
        assertThat(project.read("")).isEmpty();

        project.resource("application.yml", "spring: {application: {name: orders}}");
        assertThat(project.read("")).isEmpty();
    }

    @Test
    void readsAServiceAsItsTeamWritesIt() {
        project.resource("application.yml", """
                spring:
                  datasource:
                    url: jdbc:postgresql://${DB_HOST}:5432/${DB_NAME}
                  flyway:
                    url: ${MIGRATION_URL}
                    user: ${MIGRATION_USER}
                    password: ${MIGRATION_PASSWORD}
                    jdbc-properties: {ssl: "true"}
                    locations: classpath:db/migration, classpath:db/{vendor}
                    schemas: [orders, audit]
                    default-schema: orders
                    baseline-on-migrate: yes
                    baseline-version: 1.10
                    placeholder-prefix: "#["
                    init-sqls:
                      - set role owner
                      - set a to '1,2'
                    ignore-migration-patterns: "*:missing,repeatable:*"
                    postgresql: {transactional-lock: off}
                    community-db-support-enabled: true
                    placeholders:
                      owner_name: orders_owner
                      ownerTeam: core
                      cdc-sink: kafka
                      schema.name: x
                      "[a/b]": slash
                """);

        FoundSettings found = project.found();

        assertThat(found.properties())
                .containsOnly(
                        entry("flyway.locations", "classpath:db/migration,classpath:db/postgresql"),
                        entry("flyway.schemas", "orders,audit"),
                        entry("flyway.defaultSchema", "orders"),
                        entry("flyway.baselineOnMigrate", "true"),
                        entry("flyway.baselineVersion", "1.1"),
                        entry("flyway.placeholderPrefix", "#["),
                        entry("flyway.initSql", "set role owner\nset a to '1,2'"),
                        entry("flyway.ignoreMigrationPatterns", "*:missing,repeatable:*"),
                        entry("flyway.postgresql.transactional.lock", "false"),
                        entry("flyway.communityDBSupportEnabled", "true"),
                        entry("flyway.placeholders.owner_name", "orders_owner"),
                        entry("flyway.placeholders.ownerTeam", "core"),
                        entry("flyway.placeholders.cdc-sink", "kafka"),
                        entry("flyway.placeholders.schema.name", "x"),
                        entry("flyway.placeholders.a/b", "slash"));
        assertThat(found.origin()).isEqualTo("src/main/resources/application.yml");
        assertThat(found.notes()).isEmpty();
        assertThat(found.findings()).isEmpty();
    }

    /** As a public service has it, whose scripts are called 20230101120000__add_table.sql. */
    @Test
    void takesAnEmptyTextForWhatItIs() {
        project.resource("application.yml", """
                spring:
                  flyway:
                    repeatable-sql-migration-prefix: "R"
                    sql-migration-prefix: ""
                """);

        assertThat(project.found().properties())
                .containsOnly(
                        entry("flyway.repeatableSqlMigrationPrefix", "R"), entry("flyway.sqlMigrationPrefix", ""));
    }

    @Test
    void takesNamesInAllForms() {
        project.resource("application.properties", """
                spring.flyway.baselineOnMigrate=true
                spring.flyway.baseline_version=002
                spring.flyway.locations[0]=classpath:a
                spring.flyway.locations[1]=classpath:b
                spring.flyway.sql-migration-prefix=M
                """);

        assertThat(project.properties())
                .containsOnly(
                        entry("flyway.baselineOnMigrate", "true"),
                        entry("flyway.baselineVersion", "002"),
                        entry("flyway.locations", "classpath:a,classpath:b"),
                        entry("flyway.sqlMigrationPrefix", "M"));
    }

    @Test
    void resolvesPlaceholders() {
        project.resource("application.yml", """
                app: {env: prod, prod: {schema: shop}, team: {name-of: T}}
                spring:
                  flyway:
                    default-schema: ${app.${app.env}.schema}
                    table: ${app.missing:${app.alsoMissing:history_${app.env}}}
                    installed-by: ${DEPLOYER}
                    placeholders:
                      literal: \\${not.me}
                      url: ${app.u:http://x:80/y}
                      relaxed: ${app.team.name-of}
                      open: "${"
                      empty: "${app.none:}"
                """)
                .variable("DEPLOYER", "ci")
                .variable("APP_TEAM_NAMEOF", "from environment");

        assertThat(project.properties())
                .containsOnly(
                        entry("flyway.defaultSchema", "shop"),
                        entry("flyway.table", "history_prod"),
                        entry("flyway.installedBy", "ci"),
                        entry("flyway.placeholders.literal", "${not.me}"),
                        entry("flyway.placeholders.url", "http://x:80/y"),
                        entry("flyway.placeholders.relaxed", "from environment"),
                        entry("flyway.placeholders.open", "${"),
                        entry("flyway.placeholders.empty", ""));
    }

    @Test
    void letsTheSurroundingsWin() {
        project.resource("application.yml", "spring: {flyway: {table: a, schemas: [x, y], baseline-version: 1}}")
                .variable("SPRING_FLYWAY_TABLE", "b")
                .variable("SPRING_FLYWAY_SCHEMAS_0_", "e")
                .variable("SPRING_FLYWAY_OUT_OF_ORDER", "true")
                .variable("SPRING_FLYWAY_BASELINEONMIGRATE", "true")
                .variable("SPRING_FLYWAY_PLACEHOLDERS_A_B", "ab")
                .systemProperty("spring.flyway.baselineVersion", "9")
                .variable("SPRING_FLYWAY_BASELINE_VERSION", "8");

        FoundSettings found = project.found();

        assertThat(found.properties())
                .containsOnly(
                        entry("flyway.table", "b"),
                        entry("flyway.schemas", "e"),
                        entry("flyway.outOfOrder", "true"),
                        entry("flyway.baselineOnMigrate", "true"),
                        entry("flyway.placeholders.a.b", "ab"),
                        entry("flyway.baselineVersion", "9"));
        assertThat(found.origin())
                .isEqualTo("src/main/resources/application.yml, the environment, the system properties");
    }

    @Test
    void readsTheFilesOfProfilesInSpringsOrder() {
        project.resource("application.yml", """
                        spring:
                          profiles:
                            active: prod
                            group: {prod: [proddb, prodmq], proddb: deep}
                            include: common
                          flyway: {table: base, schemas: [one, two], placeholders: {a: base, b: base}}
                        ---
                        spring: {config: {activate: {on-profile: prod & !dev}}, flyway: {placeholders: {b: document}}}
                        ---
                        spring: {config: {activate: {on-profile: dev}}, flyway: {placeholders: {b: dev}}}
                        """)
                .resource("application-common.yml", "spring: {flyway: {placeholders: {c: common, d: common}}}")
                .resource("application-prod.yml", "spring: {flyway: {schemas: prod, placeholders: {c: prod}}}")
                .resource("application-proddb.yaml", "spring: {flyway: {placeholders: {c: proddb}}}")
                .resource("application-deep.yml", "spring: {flyway: {placeholders: {c: deep}}}")
                .resource("application-prodmq.properties", "spring.flyway.table=mq")
                .resource("application-default.yml", "spring: {flyway: {table: wrong}}");

        FoundSettings found = project.found();

        assertThat(found.properties())
                .containsOnly(
                        entry("flyway.table", "mq"),
                        entry("flyway.schemas", "prod"),
                        entry("flyway.placeholders.a", "base"),
                        entry("flyway.placeholders.b", "document"),
                        entry("flyway.placeholders.c", "deep"),
                        entry("flyway.placeholders.d", "common"));
        assertThat(found.origin()).endsWith(" (profiles common, prod, proddb, deep, prodmq)");
        assertThat(project.properties("dev")).containsEntry("flyway.placeholders.b", "dev");
    }

    @Test
    void readsTheDocumentsOfPropertyFiles() {
        project.resource("application.properties", """
                spring.flyway.table=base
                #---
                spring.config.activate.on-profile=prod | staging
                spring.flyway.table=production
                #---
                spring.config.activate.on-profile=!prod & !staging
                spring.flyway.group=true
                """);

        assertThat(project.properties()).containsOnly(entry("flyway.table", "base"), entry("flyway.group", "true"));
        assertThat(project.properties("staging")).containsOnly(entry("flyway.table", "production"));
    }

    @Test
    void looksWhereSpringLooks() {
        project.resource("application.yaml", "spring: {flyway: {table: a, schemas: a, target: 1, group: true}}")
                .resource("application.yml", "spring: {flyway: {table: b, schemas: b, target: 2}}")
                .resource("application.properties", "spring.flyway.table=c\nspring.flyway.schemas=c")
                .resource("config/application.yml", "spring.flyway.table: d")
                .resource("application-default.properties", "spring.flyway.default-schema=e")
                .file("application.properties", "spring.flyway.default-schema=outside\nspring.flyway.mixed=false")
                .file("config/more/application.yml", "spring.flyway.mixed: true");

        assertThat(project.properties())
                .containsOnly(
                        entry("flyway.table", "d"),
                        entry("flyway.schemas", "c"),
                        entry("flyway.target", "2"),
                        entry("flyway.group", "true"),
                        entry("flyway.defaultSchema", "outside"),
                        entry("flyway.mixed", "true"));
    }

    @Test
    void letsTheTestsOwnFilesHideTheApplications() throws IOException {
        project.file("target/classes/application.yml", "spring: {flyway: {table: main, group: true}}")
                .file("src/main/resources/application.yml", "")
                .file("target/test-classes/application.yml", "spring: {flyway: {table: test}}")
                .file("src/test/resources/application.yml", "");
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {
                    folder.resolve("target/test-classes/").toUri().toURL(),
                    folder.resolve("target/classes/").toUri().toURL()
                },
                getClass().getClassLoader())) {

            FoundSettings found = project.loader(loader).found();

            assertThat(found.properties()).containsOnly(entry("flyway.table", "test"));
            assertThat(found.origin()).isEqualTo("src/test/resources/application.yml");
        }
    }

    @Test
    void followsImportsOfFilesAndNamesTheOthers() {
        project.resource("application.yml", """
                        spring:
                          config:
                            import:
                              - optional:classpath:/db.yml
                              - extra.properties
                              - optional:file:./secret.properties
                              - optional:classpath:none.yml
                              - optional:configserver:http://config:8888
                          flyway: {table: base, placeholders: {a: base}}
                        ---
                        spring: {flyway: {placeholders: {late: document}}}
                        """)
                .resource("db.yml", "spring: {flyway: {table: db, placeholders: {a: db, late: db}}}")
                .resource("db-x.yml", "spring: {flyway: {placeholders: {a: x}}}")
                .resource("extra.properties", "spring.flyway.table=extra")
                .file("secret.properties", "spring.flyway.placeholders.secret=s")
                .systemProperty("spring.profiles.active", "x");

        FoundSettings found = project.found();

        assertThat(found.properties())
                .containsOnly(
                        entry("flyway.table", "extra"),
                        entry("flyway.placeholders.a", "x"),
                        entry("flyway.placeholders.late", "document"),
                        entry("flyway.placeholders.secret", "s"));
        assertThat(found.notes())
                .containsExactly("spring.config.import=optional:configserver:http://config:8888 in"
                        + " src/main/resources/application.yml was not followed: settings there are not known here");
    }

    @Test
    void tellsAHistoryByItsPrefix() {
        project.resource("application.yml", """
                app:
                  orders: {flyway: {locations: classpath:db/orders, table: orders_history, schema: unknown}}
                  billing: {flyway: {locations: [classpath:db/billing], default-schema: billing}}
                """);

        FoundSettings orders = project.read("app.orders.flyway").orElseThrow();

        assertThat(orders.properties())
                .containsOnly(
                        entry("flyway.locations", "classpath:db/orders"), entry("flyway.table", "orders_history"));
        assertThat(orders.origin()).isEqualTo("src/main/resources/application.yml app.orders.flyway");
        assertThat(orders.notes())
                .containsExactly("app.orders.flyway.schema in src/main/resources/application.yml is no setting that"
                        + " Spring Boot hands to Flyway, and is left out");
        assertThat(project.read("app.billing.flyway").orElseThrow().properties())
                .containsOnly(
                        entry("flyway.locations", "classpath:db/billing"), entry("flyway.defaultSchema", "billing"));
    }

    @Test
    void tellsThatTheApplicationDoesNotMigrate() {
        project.resource("application.yml", "spring: {flyway: {enabled: false, table: a}}");

        assertThat(project.found().notes())
                .containsExactly("spring.flyway.enabled=false: the application does not migrate by itself; the"
                        + " migrations are tested all the same");
        assertThat(project.properties()).containsOnly(entry("flyway.table", "a"));
    }

    @Test
    void findsASlipThatSpringPassesOver() {
        project.resource(
                "application.yml", "spring: {flyway: {tabel: a, table: b, license-key: c, oracle: {sqlplus: on}}}");

        FoundSettings found = project.found();

        assertThat(found.properties()).containsOnly(entry("flyway.table", "b"));
        assertThat(Finding.message(found.findings())).isEqualTo("""
                spring.flyway.tabel is read by nobody: Spring Boot passes over names that it does not know
                  src/main/resources/application.yml
                Instead:   write spring.flyway.table, if that was meant, or remove it""");
        assertThat(found.notes())
                .containsExactly("spring.flyway.license-key in src/main/resources/application.yml is no setting that"
                        + " Spring Boot hands to Flyway, and is left out");
    }

    @Test
    void doesNotResolveWhatIsSetElsewhereAnyway() {
        project.resource(
                "application.yml",
                "spring: {flyway: {locations: \"${MIGRATIONS}\", placeholders: {password: \"${SECRET}\", b: b}}}");

        assertThat(SpringFlyway.read(
                                project.settings("", Map.of("password", "test"), List.of("classpath:db/migration")),
                                project.surroundings())
                        .orElseThrow()
                        .properties())
                .containsOnly(entry("flyway.placeholders.b", "b"));
    }

    @Test
    void readsYamlAsSpringDoes() {
        project.resource("application.yml", """
                defaults: &defaults {table: anchored}
                spring:
                  flyway:
                    <<: *defaults
                    target: 0042
                    installed-by: 2024-01-01
                    placeholders: {n: 1.50, big: 1_000, nothing: ~, list: [1, 2], nested: {x: y}, 7: seven}
                """);

        assertThat(project.properties())
                .containsOnly(
                        entry("flyway.table", "anchored"),
                        entry("flyway.target", "34"),
                        entry("flyway.installedBy", "2024-01-01"),
                        entry("flyway.placeholders.n", "1.5"),
                        entry("flyway.placeholders.big", "1000"),
                        entry("flyway.placeholders.nothing", ""),
                        entry("flyway.placeholders.list.0", "1"),
                        entry("flyway.placeholders.list.1", "2"),
                        entry("flyway.placeholders.nested.x", "y"),
                        entry("flyway.placeholders.7", "seven"));
    }
}
