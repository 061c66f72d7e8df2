package io.github.migrationtest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repeatable migrations that the default branch has: production has applied them before a branch's migrations come. */
@Databases("18")
class RepeatablesOfProductionTest {

    private static final String MAIN = "migrationtest.base=main";

    @TempDir
    private Path folder;

    private ProjectInGit project;

    @BeforeEach
    void aViewIsMerged() throws Exception {
        project = ProjectInGit.create(folder, "V0__nothing");
        project.write("sql/V1__customer.sql", "create table customer (id int, name text);");
        project.write("sql/U1__customer.sql", "drop table customer;");
        project.write("sql/R__names.sql", "create or replace view names as select id, name from customer;");
        project.commit().git("branch", "--force", "main");
    }

    @Migrations(locations = "filesystem:sql", undo = "filesystem:sql")
    static class Checks implements MigrationChecks {}

    @Test
    void aViewIsInTheWay() throws Exception {
        project.write("sql/V2__name.sql", "alter table customer alter name type varchar(20000);");

        Execution execution = project.run(Checks.class, MAIN);

        assertThat(execution.verdicts("applies")).containsExactly("V2 name · PostgreSQL 18 failed");
        assertThat(execution.message("applies", "V2")).isEqualTo("""
                [V2 name · PostgreSQL 18] up failed where the repeatable migrations are as the default branch has them: \
                ERROR 0A000: cannot alter type of a column used by a view or rule
                  sql/V2__name.sql:1
                    alter table customer alter name type varchar(20000)
                    Detail: rule _RETURN on view names depends on column "name"
                Instead:   drop first what a repeatable migration has made and is in the way; that one makes it again \
                afterwards, once its script is changed too
                Accept:    V2 fails-beside-repeatables: <reason>   in src/test/resources/migrationtest/accepted.txt
                Run again: -Dtest='RepeatablesOfProductionTest$Checks#applies' -Dmigrationtest.scope=2 \
                -Dmigrationtest.databases=18""");
    }

    @Test
    void aViewThatIsDroppedAndMadeAgainIsNot() throws Exception {
        project.write(
                "sql/V2__name.sql", "drop view if exists names; alter table customer alter name type varchar(20000);");
        project.write(
                "sql/R__names.sql", "create or replace view names as select id, upper(name) as name from customer;");

        assertThat(project.run(Checks.class, MAIN).verdicts("applies"))
                .containsExactly("V2 name · PostgreSQL 18 passed", "R names · PostgreSQL 18 passed");
    }

    @Test
    void aViewThatLosesAColumnCannotBeReplaced() throws Exception {
        project.write("sql/R__names.sql", "create or replace view names as select name from customer;");

        Execution execution = project.run(Checks.class, MAIN);

        assertThat(execution.message("applies", "R names"))
                .startsWith(
                        "[R names · PostgreSQL 18] up failed where the repeatable migrations are as the default branch"
                                + " has them: ERROR 42P16: cannot drop columns from view\n  sql/R__names.sql:1\n");
    }

    @Test
    void theyAreNotInTheWayOfAnUndo() throws Exception {
        project.write("sql/V2__phone.sql", "alter table customer add phone text;");
        project.write("sql/U2__phone.sql", "alter table customer drop phone;");
        project.write("sql/R__names.sql", "create or replace view names as select id, name, phone from customer;");

        Execution execution = project.run(Checks.class, MAIN);

        assertThat(execution.problems()).isEmpty();
        assertThat(execution.verdicts("undoRestores")).containsExactly("V2 phone · PostgreSQL 18 passed");
    }

    @Test
    void whereOlderVersionsAreJudgedTooNothingIsKnownOfThem() throws Exception {
        project.write("sql/V2__name.sql", "alter table customer alter name type varchar(20000);");

        assertThat(project.run(Checks.class, MAIN + "\nmigrationtest.scope=all").verdicts("applies"))
                .containsExactly(
                        "V0 nothing · PostgreSQL 18 passed",
                        "V1 customer · PostgreSQL 18 passed",
                        "V2 name · PostgreSQL 18 passed",
                        "R names · PostgreSQL 18 passed");
    }
}
