package io.github.migrationtest.junit;

import java.util.function.Consumer;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Settings of Flyway's and of the application that cannot be read, or contradict themselves. */
class MisuseOfFlyway {

    @Misuse(says = """
                    @Migrations(placeholders) at PlaceholderWithoutEquals: 'owner' is not of the form \
                    name=value. Write owner=….""")
    @Migrations(locations = "classpath:histories/plain/migration", placeholders = "owner")
    static class PlaceholderWithoutEquals implements MisuseTest.OneTest {}

    @Misuse(says = """
                    @Migrations(placeholders) at PlaceholderWithoutAName: '=shop' is not of the form \
                    name=value. Write shop=….""")
    @Migrations(locations = "classpath:histories/plain/migration", placeholders = "=shop")
    static class PlaceholderWithoutAName implements MisuseTest.OneTest {}

    @Misuse(says = """
                    Cannot customize Flyway with java.lang.String, which is no Consumer. A customizer for \
                    Flyway implements java.util.function.Consumer<FluentConfiguration> and has a constructor \
                    without parameters: class FlywaySetup implements Consumer<FluentConfiguration> { … }.""")
    @Migrations(locations = "classpath:histories/plain/migration", customizer = String.class)
    static class CustomizerThatIsNone implements MisuseTest.OneTest {}

    @Misuse(says = """
                    Cannot customize Flyway with io.github.migrationtest.junit.MisuseOfFlyway$NeedsAName: it \
                    cannot be created (java.lang.NoSuchMethodException: \
                    io.github.migrationtest.junit.MisuseOfFlyway$NeedsAName.<init>()). A customizer for Flyway \
                    implements java.util.function.Consumer<FluentConfiguration> and has a constructor without \
                    parameters: class FlywaySetup implements Consumer<FluentConfiguration> { … }.""")
    @Migrations(locations = "classpath:histories/plain/migration", customizer = NeedsAName.class)
    static class CustomizerThatCannotBeMade implements MisuseTest.OneTest {}

    @Misuse(says = """
                    Cannot customize Flyway with io.github.migrationtest.junit.MisuseOfFlyway$Throws: it threw \
                    java.lang.IllegalStateException: not this way. Correct it; without a database, it can set \
                    Flyway up and no more.""")
    @Migrations(locations = "classpath:histories/plain/migration", customizer = Throws.class)
    static class CustomizerThatThrows implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.tenants=a,,b", says = """
                    migrationtest.tenants=a,,b (JUnit configuration parameter): one of the names is blank. Name \
                    a schema, or remove the comma.""")
    static class TenantThatIsBlank implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.tenants=a,b,a", says = """
                    migrationtest.tenants=a,b,a (JUnit configuration parameter): the schema a is named twice. \
                    Leave it out once.""")
    static class TenantThatIsNamedTwice implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.tenants=pg_shop", says = """
                    migrationtest.tenants=pg_shop (JUnit configuration parameter): the schema pg_shop belongs \
                    to PostgreSQL. Name another one.""")
    static class TenantOfPostgresqls implements MisuseTest.OneTest {}

    @Misuse(
            settings = "migrationtest.tenants=tttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt",
            says = """
                    migrationtest.tenants=tttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt \
                    (JUnit configuration parameter): the name \
                    tttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt has 64 bytes, and \
                    PostgreSQL keeps 63 of them. Write a shorter one.""")
    static class TenantWithATooLongName implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.spring.prefix=app.flyway", says = """
                    There is no app.flyway.* (migrationtest.spring.prefix or @Migrations(springPrefix)) in \
                    {module}/src/test/resources/application.yml. What looks like Flyway's settings there: \
                    app.orders.flyway, app.tenants.flyway.""")
    static class PrefixThatIsNotThere implements MisuseTest.OneTest {}

    @Misuse(
            settings = "migrationtest.spring.profiles=prodution",
            files = "classes/application.properties: spring.flyway.table=history",
            says = """
                    The profile prodution (migrationtest.spring.profiles or @Migrations(springProfiles)) is \
                    nowhere in the application's files: there is no application-prodution.yml or .properties, \
                    and no document is for it; profiles there: production. Correct its name, or leave it out.""")
    static class ProfileThatIsNotThere implements MisuseTest.OneTest {}

    @Misuse(files = "classes/application.yml: spring:\n\tflyway: {}", says = """
                    Cannot read classes/application.yml:2: found character '\\t(TAB)' that cannot start any \
                    token. (Do not use \\t(TAB) for indentation). Correct the file; Spring cannot read it \
                    either.""")
    static class YamlThatIsNone implements MisuseTest.OneTest {}

    @Misuse(files = "classes/application.properties: spring.flyway.table=${TABLE}", says = """
                    spring.flyway.table=${TABLE} in classes/application.properties: nothing gives TABLE a \
                    value. Set the environment variable TABLE, give it a default (${TABLE:…}), or set it in the \
                    tests' own application.yml.""")
    static class PlaceholderOfSpringWithoutAValue implements MisuseTest.OneTest {}

    @Misuse(files = "classes/application.properties: a=${b}\nb=${a}\nspring.flyway.table=${a}", says = """
                    spring.flyway.table=${a} in classes/application.properties: the placeholder ${a} refers to \
                    itself: a → b → a. Give one of them a value.""")
    static class PlaceholdersInACircle implements MisuseTest.OneTest {}

    @Misuse(files = "classes/application.properties: spring.flyway.out-of-order=maybe", says = """
                    spring.flyway.out-of-order=maybe in classes/application.properties is neither true nor \
                    false, and Spring refuses to start.""")
    static class ValueOfSpringsOfAnotherType implements MisuseTest.OneTest {}

    @Misuse(files = "classes/application.properties: spring.flyway.encoding=UTF-9", says = """
                    Flyway refuses its configuration: there is no encoding UTF-9. Correct it where it stands: \
                    in the project's files, in flyway.conf, or in migrationtest.locations.""")
    static class EncodingThatIsNone implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.config-files=flyway.conf", says = """
                    Flyway's configuration file flyway.conf does not exist in {project}. Correct its name, or \
                    leave it out.""")
    static class ConfigurationFileThatIsNotThere implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.config-files=undo", says = """
                    Flyway's configuration file undo is a folder of {project}. Name the file in it.""")
    static class ConfigurationFileThatIsAFolder implements MisuseTest.OneTest {}

    @Misuse(
            settings = "migrationtest.config-files=flyway.conf",
            files = "flyway.conf: flyway.tabel=history",
            says = """
                    Flyway refuses its configuration (flyway.conf): Unknown configuration property: \
                    flyway.tabel. Please check your conf files or commandline parameters""")
    static class KeyOfFlywayThatIsNone implements MisuseTest.OneTest {}

    @Misuse(
            settings = "migrationtest.config-files=flyway.conf",
            files = "flyway.conf: flyway.outOfOrder=maybe",
            says = """
                    Flyway refuses its configuration (flyway.conf): Invalid value for flyway.outOfOrder (should \
                    be either true or false): maybe""")
    static class ValueOfFlywayThatIsNone implements MisuseTest.OneTest {}

    @Misuse(files = "flyway.toml: [flyway\ntable = 1", says = """
                    Cannot read flyway.toml:1: Newline not permitted here. Correct the file; Flyway cannot read \
                    it either.""")
    static class TomlThatIsNone implements MisuseTest.OneTest {}

    static final class NeedsAName implements Consumer<FluentConfiguration> {

        NeedsAName(String name) {}

        @Override
        public void accept(FluentConfiguration flyway) {}
    }

    static final class Throws implements Consumer<FluentConfiguration> {
        @Override
        public void accept(FluentConfiguration flyway) {
            throw new IllegalStateException("not this way");
        }
    }
}
