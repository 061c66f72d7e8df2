package io.github.migrationtest.junit;

/** Seeds, starts and acceptances that name what is not there. */
class MisuseOfData {

    @Misuse(says = """
                    @Seed at SeedOfNothing seeds nothing: name a script, @Seed(sql = "db/customers.sql"), a \
                    dump, @Seed(dump = "db/shop.dump"), or how many rows each table gets, @Seed(rows = 10_000).""")
    @Seed
    static class SeedOfNothing implements MisuseTest.OneTest {}

    @Misuse(says = """
                    @Seed at SeedOfAScriptThatIsNotThere names the script rows.sql, which is not on the \
                    classpath. Put it below src/test/resources.""")
    @Seed(sql = "rows.sql")
    static class SeedOfAScriptThatIsNotThere implements MisuseTest.OneTest {}

    @Misuse(says = """
                    @Seed at SeedOfADumpThatIsNotThere names the dump rows.dump, which is neither on the \
                    classpath nor in the project. Put it below src/test/resources, or name its path in the \
                    project.""")
    @Seed(dump = "rows.dump")
    static class SeedOfADumpThatIsNotThere implements MisuseTest.OneTest {}

    @Misuse(says = """
                    @Seed at SeedAtAVersionThatIsNotThere: the history has no version 9 to write data after; it \
                    goes from V1 to V4.""")
    @Seed(sql = "rows.sql", at = "9")
    static class SeedAtAVersionThatIsNotThere implements MisuseTest.OneTest {}

    @Misuse(says = """
                    @Seed at SeedAtNoVersion: Not a version: 'first'. A version is numbers and dots, as in 181 \
                    or 2.3.1.""")
    @Seed(sql = "rows.sql", at = "first")
    static class SeedAtNoVersion implements MisuseTest.OneTest {}

    @Misuse(
            settings = "migrationtest.scope=2",
            files = "classes/rows.sql: insert into customer (name) values ('Ada');\ninsert into custommer values (1);",
            says = """
                    [V2 add email · PostgreSQL 18] A seed failed after V1: classes/rows.sql:2: ERROR: relation \
                    "custommer" does not exist
                    Run again: -Dtest='MisuseOfData$SeedThatFails#up' -Dmigrationtest.scope=2 \
                    -Dmigrationtest.databases=18""")
    @Seed(sql = "rows.sql", at = "1")
    static class SeedThatFails implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.scope=2", files = "rows.dump: PK\0\0", says = """
                    The file rows.dump is no dump: it begins neither with PGDMP nor with SQL. Make one with \
                    pg_dump -f dump.sql … or pg_dump -Fc -f my.dump …""")
    @Seed(dump = "rows.dump", at = "1")
    static class SeedOfADumpThatIsNone implements MisuseTest.OneTest {}

    @Misuse(says = "undo is a folder, not a dump. Name the file.")
    @Seed(dump = "undo", at = "1")
    static class SeedOfADumpThatIsAFolder implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.start-from=2", says = """
                    migrationtest.start-from=2 (JUnit configuration parameter) needs \
                    migrationtest.start-from-sql beside it: a history starts from a version and the dump of its \
                    schema.""")
    static class StartWithoutADump implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.start-from-sql=schema.sql", says = """
                    migrationtest.start-from-sql=schema.sql (JUnit configuration parameter) needs \
                    migrationtest.start-from beside it: a history starts from a version and the dump of its \
                    schema.""")
    static class StartWithoutAVersion implements MisuseTest.OneTest {}

    @Misuse(says = """
                    @StartFrom at StartFromADumpThatIsNotThere names the dump schema.sql, which is neither on \
                    the classpath nor in the project. Put it below src/test/resources, or name its path in the \
                    project.""")
    @StartFrom(version = "2", sql = "schema.sql")
    static class StartFromADumpThatIsNotThere implements MisuseTest.OneTest {}

    @Misuse(files = "schema.sql: create table customer (id int);", says = """
                    @StartFrom at StartFromAVersionThatIsNotThere: The history has no version 9 to start from; \
                    it goes from V1 to V4.""")
    @StartFrom(version = "9", sql = "schema.sql")
    static class StartFromAVersionThatIsNotThere implements MisuseTest.OneTest {}

    @Misuse(files = "schema.sql: create table customer (id int);", says = """
                    @StartFrom at StartFromTheNewestVersion: There is nothing behind version 4, the newest of \
                    the history, to test. Start from an older one.""")
    @StartFrom(version = "4", sql = "schema.sql")
    static class StartFromTheNewestVersion implements MisuseTest.OneTest {}

    @Misuse(files = "schema.sql: select 1;", says = """
                    @StartFrom at StartFromNoVersion: Not a version: 'two'. A version is numbers and dots, as \
                    in 181 or 2.3.1.""")
    @StartFrom(version = "two", sql = "schema.sql")
    static class StartFromNoVersion implements MisuseTest.OneTest {}

    @Misuse(files = "classes/db/testdata/V2.sql: select 1;", says = """
                    db/testdata/V2.sql would not be run: a script in this folder is named after-V<version>.sql.""")
    static class TestdataOfAnotherName implements MisuseTest.OneTest {}

    @Misuse(files = "classes/db/testdata/after-V9.sql: select 1;", says = """
                    db/testdata/after-V9.sql: the history has no version 9 to write data after; it goes from \
                    V1 to V4. Scripts of another history belong in a folder of their own: @Migrations(testdata = …).""")
    static class TestdataOfAVersionThatIsNotThere implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.testdata=db/rows", says = """
                    migrationtest.testdata=db/rows (JUnit configuration parameter): there is no such folder on \
                    the test classpath. Put it below src/test/resources, or leave the setting out for \
                    db/testdata.""")
    static class TestdataThatIsNotThere implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.accepted=agreed.txt", says = """
                    migrationtest.accepted=agreed.txt (JUnit configuration parameter): there is no such file on \
                    the test classpath. Put it into src/test/resources, or leave the setting out for \
                    migrationtest/accepted.txt.""")
    static class AcceptedFileThatIsNotThere implements MisuseTest.OneTest {}

    @Misuse(files = "classes/migrationtest/accepted.txt: V2 undo-leaves-trace", says = """
                    classes/migrationtest/accepted.txt:1: 'V2 undo-leaves-trace' has no reason behind a colon. \
                    A line is written like this: V181 undo-leaves-trace public.tier: the reason""")
    static class AcceptedWithoutAReason implements MisuseTest.OneTest {}

    @Misuse(files = "classes/migrationtest/accepted.txt: V2 undo-leaves-traces: agreed", says = """
                    classes/migrationtest/accepted.txt:1: there is no rule 'undo-leaves-traces'; there is \
                    undo-leaves-trace. A line is written like this: V181 undo-leaves-trace public.tier: the \
                    reason""")
    static class AcceptedForNoRule implements MisuseTest.OneTest {}

    @Misuse(files = "classes/migrationtest/accepted.txt: undo-leaves-trace: agreed", says = """
                    classes/migrationtest/accepted.txt:1: 'undo-leaves-trace' is no migration: begin with V181, \
                    B5, R customer view, or history for what is about none in particular. A line is written \
                    like this: V181 undo-leaves-trace public.tier: the reason""")
    static class AcceptedForNoMigration implements MisuseTest.OneTest {}

    @Misuse(
            files = "classes/migrationtest/accepted.txt: V2 undo-leaves-trace: agreed\nV2 undo-leaves-trace: again",
            says = """
                    classes/migrationtest/accepted.txt:2: 'V2 undo-leaves-trace' is accepted already, at \
                    classes/migrationtest/accepted.txt:1. Keep one of the two lines.""")
    static class AcceptedTwice implements MisuseTest.OneTest {}

    @Misuse(says = """
                    @Seed at SeedOfABlankScript names a blank file. Name a script or a dump, or take it out.""")
    @Seed(sql = "")
    static class SeedOfABlankScript implements MisuseTest.OneTest {}

    @Misuse(says = """
                    @Seed at SeedOfABlankDump names a blank file. Name a script or a dump, or take it out.""")
    @Seed(dump = " ")
    static class SeedOfABlankDump implements MisuseTest.OneTest {}

    @Misuse(
            settings = "migrationtest.scope=2",
            files = "classes/db/testdata/after-V1.sql: \\copy customer from 'rows.csv'",
            says = """
                    [V2 add email · PostgreSQL 18] A seed failed after V1: classes/db/testdata/after-V1.sql:1: \
                    \\copy is a command of psql, which does not run here. Write it in SQL.
                    Run again: -Dtest='MisuseOfData$TestdataWithACommandOfPsql#up' -Dmigrationtest.scope=2 \
                    -Dmigrationtest.databases=18""")
    static class TestdataWithACommandOfPsql implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.accepted=../agreed.txt", says = """
                    migrationtest.accepted=../agreed.txt (JUnit configuration parameter): there is no such file \
                    on the test classpath. Put it into src/test/resources, or leave the setting out for \
                    migrationtest/accepted.txt.""")
    static class AcceptedFileOutsideOfTheClasspath implements MisuseTest.OneTest {}
}
