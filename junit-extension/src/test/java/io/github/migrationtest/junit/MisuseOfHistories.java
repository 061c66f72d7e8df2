package io.github.migrationtest.junit;

/** Folders that Flyway would refuse, or pass over in silence. */
class MisuseOfHistories {

    @Misuse(
            files = "sql/readme.txt: none",
            settings = {"migrationtest.locations=filesystem:sql", "migrationtest.undo-locations=filesystem:undo"},
            says = """
                    No migrations found in filesystem:sql. A script is called like V1__create_tables.sql. Where \
                    yours are elsewhere, name the place: migrationtest.locations=classpath:db/migration""")
    static class NoMigrations implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.locations=filesystem:sql", says = """
                    Location filesystem:sql does not exist. Flyway would silently go without it. Correct or \
                    remove it (migrationtest.locations, or flyway.locations in Flyway's own configuration); \
                    locations are: filesystem:sql.""")
    static class LocationThatIsNotThere implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.locations=classpath:db/migrations", says = """
                    Location classpath:db/migrations does not exist. Flyway would silently go without it. \
                    Correct or remove it (migrationtest.locations, or flyway.locations in Flyway's own \
                    configuration); locations are: classpath:db/migrations.""")
    static class LocationOnTheClasspathThatIsNotThere implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.locations=s3:bucket/sql", says = """
                    Flyway refuses its configuration: Unknown prefix for location (should be one of classpath:, \
                    filesystem:): s3:bucket/sql. Correct it where it stands: in the project's files, in \
                    flyway.conf, or in migrationtest.locations.""")
    static class LocationOfAnotherKind implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.undo-locations=filesystem:undone", says = """
                    Location filesystem:undone does not exist. Flyway would silently go without it. Correct or \
                    remove it (migrationtest.locations, or flyway.locations in Flyway's own configuration); \
                    locations are: classpath:histories/plain/migration.""")
    static class UndoLocationThatIsNotThere implements MisuseTest.OneTest {}

    @Misuse(
            files = {"sql/V1__a.sql: create table a (id int);", "sql/V1.0__b.sql: create table b (id int);"},
            settings = {"migrationtest.locations=filesystem:sql", "migrationtest.undo-locations=filesystem:undo"},
            says = """
                    Two migrations with version 1: sql/V1.0__b.sql and sql/V1__a.sql. Give the one that is not \
                    merged yet the next free version.""")
    static class TwoMigrationsOfOneVersion implements MisuseTest.OneTest {}

    @Misuse(
            files = {
                "sql/V1__a.sql: create table a (id int);",
                "undo/U1__a.sql: drop table a;",
                "undo/more/U1__b.sql: drop table a;"
            },
            settings = {"migrationtest.locations=filesystem:sql", "migrationtest.undo-locations=filesystem:undo"},
            says = """
                    Two undo scripts for version 1: undo/U1__a.sql and undo/more/U1__b.sql. Remove one of them.""")
    static class TwoUndosOfOneVersion implements MisuseTest.OneTest {}

    @Misuse(
            files = "sql/V1__a.sql: create table ${name} (id int);",
            settings = {"migrationtest.locations=filesystem:sql", "migrationtest.undo-locations=filesystem:undo"},
            says = """
                    [V1 a · PostgreSQL 18] up failed: No value provided for placeholder: ${name}.  Check your \
                    configuration!
                      sql/V1__a.sql
                    Instead:   give it a value: @Migrations(placeholders = "name=…"), or \
                    flyway.placeholders.name=… in flyway.conf
                    Run again: -Dtest='MisuseOfHistories$PlaceholderWithoutAValue#up' -Dmigrationtest.scope=1 \
                    -Dmigrationtest.databases=18""")
    static class PlaceholderWithoutAValue implements MisuseTest.OneTest {}

    @Misuse(
            files = "sql/V1__a.sql: create table a (id int);\ninsert into a values ('1);",
            settings = {"migrationtest.locations=filesystem:sql", "migrationtest.undo-locations=filesystem:undo"},
            says = """
                    [V1 a · PostgreSQL 18] up failed: ERROR 42601: unterminated quoted string at or near "'1);"
                      sql/V1__a.sql:2
                        insert into a values ('1);
                    Run again: -Dtest='MisuseOfHistories$QuoteThatIsNeverClosed#up' -Dmigrationtest.scope=1 \
                    -Dmigrationtest.databases=18""")
    static class QuoteThatIsNeverClosed implements MisuseTest.OneTest {}

    @Misuse(
            files = "sql/V1__a.sql: do $$ begin end;",
            settings = {"migrationtest.locations=filesystem:sql", "migrationtest.undo-locations=filesystem:undo"},
            says = """
                    [V1 a · PostgreSQL 18] up failed: ERROR 42601: unterminated dollar-quoted string at or near \
                    "$$ begin end;"
                      sql/V1__a.sql:1
                        do $$ begin end;
                    Run again: -Dtest='MisuseOfHistories$DollarQuoteThatIsNeverClosed#up' \
                    -Dmigrationtest.scope=1 -Dmigrationtest.databases=18""")
    static class DollarQuoteThatIsNeverClosed implements MisuseTest.OneTest {}

    @Misuse(
            files = "sql/V1__a.sql: create table a (id int);\ncreate tabel b (id int);",
            settings = {"migrationtest.locations=filesystem:sql", "migrationtest.undo-locations=filesystem:undo"},
            says = """
                    [V1 a · PostgreSQL 18] up failed: ERROR 42601: syntax error at or near "tabel"
                      sql/V1__a.sql:2
                        create tabel b (id int)
                    Run again: -Dtest='MisuseOfHistories$SyntaxErrorInAScript#up' -Dmigrationtest.scope=1 \
                    -Dmigrationtest.databases=18""")
    static class SyntaxErrorInAScript implements MisuseTest.OneTest {}

    @Misuse(
            files = "sql/V1__a.sql: create table a (id int);\ncreate index concurrently i on a (id);",
            settings = {"migrationtest.locations=filesystem:sql", "migrationtest.undo-locations=filesystem:undo"},
            says = """
                    [V1 a · PostgreSQL 18] up failed: Detected both transactional and non-transactional \
                    statements within the same migration (even though mixed is false). Offending statement \
                    found at line 2: create index concurrently i on a (id) [non-transactional]
                      sql/V1__a.sql
                    Instead:   give the statement a migration of its own
                    Run again: -Dtest='MisuseOfHistories$ConcurrentlyBesideOtherStatements#up' \
                    -Dmigrationtest.scope=1 -Dmigrationtest.databases=18""")
    static class ConcurrentlyBesideOtherStatements implements MisuseTest.OneTest {}

    @Misuse(
            files = {"sql/V1__a.sql: create table a (id int);", "sql/V1__a.sql.conf: executeInTransactions=false"},
            settings = {"migrationtest.locations=filesystem:sql", "migrationtest.undo-locations=filesystem:undo"},
            says = """
                    [V1 a · PostgreSQL 18] up failed: Unknown configuration property: executeInTransactions. \
                    Please check your script config files
                      sql/V1__a.sql
                    Run again: -Dtest='MisuseOfHistories$ConfigurationOfAScriptThatIsNone#up' \
                    -Dmigrationtest.scope=1 -Dmigrationtest.databases=18""")
    static class ConfigurationOfAScriptThatIsNone implements MisuseTest.OneTest {}
}
