package io.github.migrationtest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of old rows, as a class with all checks tells it. */
@Databases("18")
class KeepsDataChecksTest {

    private Project project;

    @BeforeEach
    void history(@TempDir Path folder) {
        project = new Project(folder)
                .migration(
                        "1__create_customer",
                        "create table customer (id int primary key, name text, fax text);"
                                + " insert into customer values (1, 'Ada', '12'), (2, 'Bob', null);",
                        "drop table customer;")
                .migration("2__drop_fax", "alter table customer drop fax;", "alter table customer add fax text;")
                .migration(
                        "3__shout",
                        "update customer set name = upper(name);",
                        "update customer set name = initcap(name);");
    }

    static class Checks implements MigrationChecks {}

    private Execution run(String... parameters) {
        return project.run(Checks.class, parameters);
    }

    @Test
    void aLossFailsAndAChangeIsTold() {
        Execution execution = run();

        assertThat(project.portable(execution.message("keepsData", "V2"))).isEqualTo("""
                [V2 drop fax · PostgreSQL 18] drops public.customer.fax with 1 value
                  sql/V2__drop_fax.sql:1
                    id=1 '12' → NULL
                    down does not bring them back
                Instead:   keep the column until nobody needs its values, or move them before
                Accept:    V2 loses-values public.customer.fax: <reason>   in junit-extension/src/test/resources/migrationtest/accepted.txt
                Run again: -Dtest='KeepsDataChecksTest$Checks#keepsData' -Dmigrationtest.scope=2 -Dmigrationtest.databases=18""");
        assertThat(project.portable(execution.output()).lines())
                .contains("  V3 keepsData: public.customer.name: 2 of 2 values changed, id=1 'Ada' → 'ADA'"
                        + " (sql/V3__shout.sql:1)");
    }

    @Test
    void strictFailsOnAChange() {
        project.accepted("V2 loses-values public.customer.fax: nobody faxes");

        Execution execution = run("migrationtest.data=strict");

        assertThat(project.portable(execution.message("keepsData", "V3"))).isEqualTo("""
                [V3 shout · PostgreSQL 18] public.customer.name: 2 of 2 values changed
                  sql/V3__shout.sql:1
                      id=1 'Ada' → 'ADA'
                      id=2 'Bob' → 'BOB'
                Instead:   limit the statement to the rows that are meant, or accept it where all are
                Accept:    V3 changes-values public.customer.name: <reason>   in classes/migrationtest/accepted.txt
                Run again: -Dtest='KeepsDataChecksTest$Checks#keepsData' -Dmigrationtest.scope=3 -Dmigrationtest.databases=18""");
    }

    @Test
    void whatIsAcceptedIsGreenAndWhatFitsNothingIsAFinding() {
        project.accepted(
                "V2 loses-values public.customer.fax: nobody faxes", "V3 loses-rows public.customer: long ago");

        Execution execution = run();

        assertThat(execution.verdicts("keepsData"))
                .containsExactly("V2 drop fax · PostgreSQL 18 passed", "V3 shout · PostgreSQL 18 passed");
        assertThat(project.portable(execution.message("historyIsValid", "history")))
                .isEqualTo("""
                [history] 'V3 loses-rows public.customer' is accepted, but nothing like it is found
                  classes/migrationtest/accepted.txt:2
                Instead:   take the line out, or correct it""");
    }

    @Test
    void whatIsAcceptedForStrictIsStaleWithoutItAndNotWithIt() {
        project.accepted("V2 loses-values: nobody faxes", "V3 changes-values public.customer.name: louder is better");

        assertThat(run("migrationtest.data=strict").problems()).isEmpty();
        assertThat(run().verdicts("historyIsValid")).containsExactly("history failed");
    }
}
