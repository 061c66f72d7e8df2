package io.github.migrationtest.core.internal.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.migrationtest.core.ConfigurationException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be meant in a Spring application's files, with the whole text that its team gets to read. */
class SpringBadInputTest {

    private static final String FILE = "src/main/resources/application.yml";

    @TempDir
    private Path folder;

    private SpringProject project;

    @BeforeEach
    void project() {
        project = new SpringProject(folder);
    }

    private String refusal(String yaml) {
        project.resource("application.yml", yaml);
        return refusal();
    }

    private String refusal(String[] profiles, String yaml) {
        project.resource("application.yml", yaml);
        return catchThrowableOfType(ConfigurationException.class, () -> project.read("", profiles))
                .getMessage();
    }

    private String refusal() {
        return catchThrowableOfType(ConfigurationException.class, () -> project.read(""))
                .getMessage();
    }

    @Test
    void filesThatCannotBeRead() {
        assertThat(refusal("spring:\n  flyway:\n    table: a\n   schemas: b\n"))
                .isEqualTo("Cannot read " + FILE + ":4: expected <block end>, but found '<block mapping start>'."
                        + " Correct the file; Spring cannot read it either.");
        assertThat(refusal("spring:\n  flyway:\n    table: a\n    table: b\n"))
                .isEqualTo("Cannot read " + FILE + ":4: found duplicate key table. Correct the file; Spring cannot read"
                        + " it either.");
        assertThat(refusal("- spring\n"))
                .isEqualTo(
                        "Cannot read " + FILE + ": it holds no settings, but a list. Write name: value, as in spring:"
                                + " {flyway: {table: history}}.");
        assertThat(refusal("spring: !!java.net.URL [http://localhost]\n"))
                .isEqualTo("Cannot read " + FILE + ":1: Global tag is not allowed: tag:yaml.org,2002:java.net.URL."
                        + " Correct the file; Spring cannot read it either.");
        project.resource("application.yml", "").resource("application.properties", "spring.flyway.table=\\u00zz");
        assertThat(refusal())
                .isEqualTo("Cannot read src/main/resources/application.properties: Malformed \\uxxxx encoding."
                        + " Correct the file; Spring cannot read it either.");
    }

    @Test
    void yamlWithoutSnakeYaml() throws IOException {
        project.file("classes/application.yml", "spring: {flyway: {table: a}}");
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.resolve("classes/").toUri().toURL()}, null)) {
            project.loader(loader);

            assertThat(refusal())
                    .isEqualTo("Cannot read classes/application.yml: SnakeYAML is not on the test classpath. Add"
                            + " org.yaml:snakeyaml, 2.2 or newer, or name Flyway's own settings: @Migrations(configFiles"
                            + " = \"flyway.conf\").");
        }
    }

    @Test
    void values() {
        assertThat(refusal("spring: {flyway: {out-of-order: maybe}}"))
                .isEqualTo("spring.flyway.out-of-order=maybe in " + FILE
                        + " is neither true nor false, and Spring refuses" + " to start.");
        assertThat(refusal("spring: {flyway: {lock-retry-count: many}}"))
                .isEqualTo("spring.flyway.lock-retry-count=many in " + FILE
                        + " is no whole number, and Spring refuses to" + " start.");
        assertThat(refusal("spring: {flyway: {table: [a, b]}}"))
                .isEqualTo(
                        "spring.flyway.table in " + FILE + " is a list, where one value is expected, and Spring passes"
                                + " over it. Write spring.flyway.table: value.");
        assertThat(refusal("spring: {flyway: {table: {a: b}}}"))
                .isEqualTo(
                        "spring.flyway.table in " + FILE + " is a map, where one value is expected, and Spring passes"
                                + " over it. Write spring.flyway.table: value.");
        assertThat(refusal("spring: {flyway: {placeholders: text}}"))
                .isEqualTo("spring.flyway.placeholders=text in " + FILE + " is one value, where names and values are"
                        + " expected, and Spring refuses to start. Write spring.flyway.placeholders.name=value.");
        assertThat(refusal("spring: {flyway: {locations: []}}"))
                .isEqualTo("spring.flyway.locations is empty, so that Flyway has no place to look for migrations. Name"
                        + " one, or remove the key.");
        assertThat(refusal("spring: {flyway: {locations: [\"classpath:a,classpath:b\"]}}"))
                .isEqualTo("spring.flyway.locations has the item classpath:a,classpath:b: Spring does not divide the"
                        + " items of a list at commas. Write an item for each.");
    }

    @Test
    void placeholders() {
        assertThat(refusal("spring: {flyway: {table: \"${app.history-table}\"}}"))
                .isEqualTo("spring.flyway.table=${app.history-table} in " + FILE + ": nothing gives app.history-table a"
                        + " value. Set the environment variable APP_HISTORYTABLE, give it a default"
                        + " (${app.history-table:…}), or set it in the tests' own application.yml.");
        assertThat(refusal("spring: {flyway: {locations: \"classpath:${DB_FOLDER}\"}}"))
                .isEqualTo("spring.flyway.locations=classpath:${DB_FOLDER} in " + FILE + ": nothing gives DB_FOLDER a"
                        + " value. Set the environment variable DB_FOLDER, give it a default (${DB_FOLDER:…}), or name"
                        + " the places in @Migrations(locations = …).");
        assertThat(refusal("spring: {flyway: {placeholders: {app_password: \"${APP_PASSWORD}\"}}}"))
                .isEqualTo("spring.flyway.placeholders.app_password=${APP_PASSWORD} in " + FILE + ": nothing gives"
                        + " APP_PASSWORD a value. Set the environment variable APP_PASSWORD, give it a default"
                        + " (${APP_PASSWORD:…}), or name the value in @Migrations(placeholders = \"app_password=…\").");
        assertThat(refusal("a: ${b}\nb: ${a}\nspring: {flyway: {table: \"${a}\"}}"))
                .isEqualTo("spring.flyway.table=${a} in src/main/resources/application.yml: the placeholder"
                        + " ${a} refers to itself: a → b → a. Give one of them a value.");
    }

    @Test
    void profiles() {
        String[] misspelt = {"prdo"};
        assertThat(refusal(misspelt, "spring: {flyway: {table: a}}"))
                .isEqualTo(
                        "The profile prdo (migrationtest.spring.profiles or @Migrations(springProfiles)) is nowhere in"
                                + " the application's files: there is no application-prdo.yml or .properties, and no document is"
                                + " for it. Correct its name, or leave it out.");
        assertThat(refusal(misspelt, """
                        spring: {flyway: {table: a}, profiles: {group: {all: [x]}}}
                        ---
                        spring: {config: {activate: {on-profile: prod & !dev}}}
                        """))
                .isEqualTo(
                        "The profile prdo (migrationtest.spring.profiles or @Migrations(springProfiles)) is nowhere in"
                                + " the application's files: there is no application-prdo.yml or .properties, and no document is"
                                + " for it; profiles there: all, dev, prod. Correct its name, or leave it out.");
        assertThat(refusal("spring: {config: {activate: {on-profile: prod & eu | us}}, flyway: {table: a}}"))
                .isEqualTo("spring.config.activate.on-profile=prod & eu | us in " + FILE + " is no profile expression."
                        + " Write a profile, !profile, or several joined by & or by |, with parentheses where both occur:"
                        + " prod & (eu | us).");
        assertThat(refusal("spring: {profiles: prod, flyway: {table: a}}"))
                .isEqualTo("spring.profiles=prod in " + FILE + " is of Spring Boot before 2.4; since 3.0 it refuses to"
                        + " start with it. Write spring.config.activate.on-profile instead.");
        project.resource("application-p.yml", "spring: {profiles: {active: q}}");
        assertThat(refusal("spring: {flyway: {table: a}, profiles: {active: p}}"))
                .isEqualTo("spring.profiles.active in src/main/resources/application-p.yml: a file that is read for a"
                        + " profile cannot choose profiles, and Spring refuses to start. Move it to application.yml or"
                        + " application.properties.");
    }

    @Test
    void imports() {
        assertThat(refusal("spring: {config: {import: \"classpath:db.yml\"}, flyway: {table: a}}"))
                .isEqualTo(
                        "spring.config.import=classpath:db.yml in " + FILE + " names a file that is not there, and"
                                + " Spring refuses to start. Correct its name, or make it optional: optional:classpath:db.yml.");
    }

    @Test
    void prefixes() {
        assertThat(catchThrowableOfType(ConfigurationException.class, () -> project.read("app.flyway"))
                        .getMessage())
                .isEqualTo("There is no app.flyway.* (migrationtest.spring.prefix or @Migrations(springPrefix)) in the"
                        + " application's files, of which there are none. Nothing there looks like Flyway's settings: no"
                        + " name ends with .locations.");
        project.resource(
                "application.yml", "app: {orders: {flyway: {locations: a}}, billing: {flyway: {locations: [b]}}}");
        assertThat(catchThrowableOfType(ConfigurationException.class, () -> project.read("app.order.flyway"))
                        .getMessage())
                .isEqualTo(
                        "There is no app.order.flyway.* (migrationtest.spring.prefix or @Migrations(springPrefix)) in "
                                + FILE
                                + ". What looks like Flyway's settings there: app.billing.flyway, app.orders.flyway.");
    }
}
