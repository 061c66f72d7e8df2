package io.github.migrationtest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A baseline script beside the versions that it replaces: new installations begin with it. */
@Databases("18")
class BaselineTest {

    private static final String ALL = "migrationtest.scope=all\nmigrationtest.base=none";

    @TempDir
    private Path folder;

    private ProjectInGit project;

    @BeforeEach
    void history() throws Exception {
        project = ProjectInGit.create(folder, "V0__nothing");
        project.write("sql/V1__country.sql", "create table country (code text primary key, name text not null);");
        project.write("sql/V2__countries.sql", "insert into country values ('de', 'Germany'), ('fr', 'France');");
        project.write("sql/V3__phone.sql", "alter table country add phone text;");
    }

    @Migrations(locations = "filesystem:sql", undo = "filesystem:sql")
    static class Checks implements MigrationChecks {}

    @Test
    void equalsWhatItReplaces() throws Exception {
        project.write("sql/B2__baseline.sql", """
                create table v0__nothing (id int); create table country (name text not null, code text primary key);
                insert into country values ('Germany', 'de'), ('France', 'fr');
                """);

        assertThat(project.run(Checks.class, ALL).verdicts("applies"))
                .containsExactly(
                        "V0 nothing · PostgreSQL 18 passed",
                        "V1 country · PostgreSQL 18 passed",
                        "V2 countries · PostgreSQL 18 passed",
                        "V3 phone · PostgreSQL 18 passed");
    }

    @Test
    void whatItLacksIsNamed() throws Exception {
        project.write("sql/B2__baseline.sql", """
                create table v0__nothing (id int); create table country (code text primary key, name text);
                insert into country values ('de', 'Germany');
                """);

        Execution execution = project.run(Checks.class, ALL);

        assertThat(execution.message("applies", "V2")).isEqualTo("""
                [V2 countries · PostgreSQL 18] B2 makes another database than the migrations up to V2: 2 differences
                  sql/B2__baseline.sql
                    column public.country.name: NOT NULL is missing
                    table public.country has 1 row, and 2 rows after the migrations
                Instead:   write the baseline anew from a dump of the migrated schema (pg_dump), with the rows that the migrations insert
                Accept:    V2 baseline-differs: <reason>   in src/test/resources/migrationtest/accepted.txt
                Run again: -Dtest='BaselineTest$Checks#applies' -Dmigrationtest.scope=2 -Dmigrationtest.databases=18""");
        assertThat(execution.verdicts("applies"))
                .contains("V1 country · PostgreSQL 18 passed", "V3 phone · PostgreSQL 18 passed");
    }

    @Test
    void oneThatDoesNotApplyIsSaid() throws Exception {
        project.write("sql/B3__baseline.sql", "create table country (code text primary key, name txt);");

        assertThat(project.run(Checks.class, ALL).message("applies", "V3"))
                .startsWith(
                        "[V3 phone · PostgreSQL 18] B3 failed on an empty database: ERROR 42704: type \"txt\" does not"
                                + " exist\n  sql/B3__baseline.sql:1\n");
    }

    @Test
    void aBranchThatChangesItHasItJudged() throws Exception {
        project.write(
                        "sql/B2__baseline.sql",
                        "create table v0__nothing (id int); create table country (code text primary key);")
                .commit()
                .git("branch", "--force", "main")
                .write(
                        "sql/B2__baseline.sql",
                        "create table v0__nothing (id int); create table country (code text primary key, name text not null);");

        Execution execution = project.run(Checks.class, "migrationtest.base=main");

        assertThat(execution.verdicts("applies")).containsExactly("V2 countries · PostgreSQL 18 failed");
        assertThat(execution.message("applies", "V2"))
                .startsWith(
                        "[V2 countries · PostgreSQL 18] B2 makes another database than the migrations up to V2: table"
                                + " public.country has no rows, and 2 rows after the migrations\n");
    }
}
