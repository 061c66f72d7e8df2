package io.github.migrationtest.junit;

import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationtest.core.lock.Growth;
import io.github.migrationtest.core.lock.LockPrediction;
import io.github.migrationtest.core.migration.MigrationRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Steps that are tried on more rows than there are. */
class AtRowsTest {

    private Project project;

    @BeforeEach
    void history(@TempDir Path folder) {
        project = new Project(folder)
                .file("sql/V1__create.sql", """
                        create table customer (id int primary key, name text);
                        create table "Order" (id int primary key, customer_id int not null references customer, amount int);
                        """)
                .file("sql/V2__add_memo.sql", "alter table \"Order\" add column memo text;")
                .file("sql/V3__index.sql", "create index on \"Order\" (amount);")
                .file("sql/V4__few.sql", """
                        do $$ begin
                            if (select count(*) from "Order") > 10000 then raise exception 'too many'; end if;
                        end $$;
                        """);
    }

    @Seed(rows = 500)
    static class Run {

        @MigrationTest("2")
        void staysAsItIs(MigrationRun run) {
            List<Map<String, Object>> before = run.query("select count(*) as n from \"Order\"");

            LockPrediction prediction = run.atRows("Order", 50_000_000);

            assertThat(prediction.writes().growth()).isEqualTo(Growth.CONSTANT);
            assertThat(prediction).blocksReadsForAtMost(ofSeconds(20)).blocksWritesForAtMost(ofSeconds(20));
            assertThat(run.query("select count(*) as n from \"Order\"")).isEqualTo(before);
            assertThat(run.up().succeeded()).isTrue();
            assertThatThrownBy(() -> run.atRows("Order", 5))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("atRows(): the database is at V2, not before V2");
        }

        @MigrationTest("3")
        void grows(MigrationRun run) {
            LockPrediction prediction = run.atRows("public.\"Order\"", 50_000_000);

            assertThat(prediction.reads().growth()).isEqualTo(Growth.CONSTANT);
            assertThat(prediction.writes().growth()).isEqualTo(Growth.WITH_INDEX);
            assertThat(prediction.writes().blocked()).isGreaterThan(ofMillis(500));
            assertThatThrownBy(() -> assertThat(prediction).blocksWritesForAtMost(ofMillis(100)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("that grows with the table's indexes");
        }

        @MigrationTest("4")
        void failsOnMore(MigrationRun run) {
            assertThat(run.atRows("Order", 50_000_000).writes().reason())
                    .isEqualTo("on more rows the step failed: too many");
        }

        @MigrationTest("4")
        void isRefused(MigrationRun run) {
            assertThatThrownBy(() -> run.atRows("Order", 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("atRows(Order, 0): a table has 1 row at least");
            assertThatThrownBy(() -> run.atRows("Orders", 10))
                    .isInstanceOf(NoSuchElementException.class)
                    .hasMessage("no table Orders; there is Order");
            run.up();
        }
    }

    @Seed(rows = 0)
    static class WithoutRows {

        @MigrationTest("2")
        void cannotBeTold(MigrationRun run) {
            assertThat(run.atRows("Order", 50_000_000).writes().reason())
                    .isEqualTo("nobody can fill public.\"Order\": synthetic rows are off, or leave the table alone");
        }
    }

    @Test
    void moreRowsAreTried() {
        assertThat(project.run(Run.class, "migrationtest.scope=all").problems()).isEmpty();
    }

    @Test
    void whereNobodyMakesRowsNothingIsTold() {
        assertThat(project.run(WithoutRows.class, "migrationtest.scope=all").problems())
                .isEmpty();
    }
}
