package io.github.migrationtest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** Scripts that are run by a program. */
class CommandTest {

    private static final String PROGRAM = "migrationtest.command='"
            + Path.of(System.getProperty("java.home"), "bin", "java") + "' -cp '"
            + System.getProperty("java.class.path")
            + "' " + Program.class.getName() + " \"{jdbcUrl}\" {script}";

    @Test
    void areJudgedAsThoseOfAToolInTheJvm() {
        Execution execution = Execution.of(Checked.class, PROGRAM);

        assertThat(execution.message("blocksNobody", "V2"))
                .startsWith(
                        "[V2 index weight · PostgreSQL 18] blocks writes to public.parcel while it builds an index\n"
                                + "  junit-extension/src/test/resources/histories/command/migration/V2__index_weight.sql:2\n"
                                + "    create index parcel_weight_idx on parcel (weight)\n");
        assertThat(execution.verdicts("applies"))
                .allMatch(verdict -> verdict.endsWith(" passed"))
                .hasSize(2);
        assertThat(execution.verdicts("undoRestores"))
                .allMatch(verdict -> verdict.endsWith(" passed"))
                .hasSize(2);
        assertThat(execution.output()).contains(", classpath:histories/command/migration, scope all");
    }

    @Test
    void aProgramThatFailsIsTold() {
        assertThat(Execution.of(Checked.class, "migrationtest.command=no-such-program {script}")
                        .message("applies", "V1"))
                .contains("cannot start no-such-program: ");
        assertThat(Execution.of(Checked.class, PROGRAM + " wrong").message("applies", "V1"))
                .startsWith("[V1 create parcel · PostgreSQL 18] up failed: "
                        + Path.of(System.getProperty("java.home"), "bin", "java") + " exited with code 3:\n"
                        + "  junit-extension/src/test/resources/histories/command/migration/V1__create_parcel.sql\n"
                        + "    that is wrong\n");
    }

    @Databases("18")
    @Migrations(
            locations = "classpath:histories/command/migration",
            undo = "classpath:histories/command/undo",
            scope = "all")
    static class Checked implements MigrationChecks {}

    /** Sends a script as it is. */
    static final class Program {

        private Program() {}

        public static void main(String[] arguments) throws Exception {
            if (arguments.length > 2) {
                System.out.println("that is " + arguments[2]);
                System.exit(3);
            }
            try (Connection connection = DriverManager.getConnection(
                            arguments[0] + "?preferQueryMode=simple",
                            System.getenv("PGUSER"),
                            System.getenv("PGPASSWORD"));
                    Statement statement = connection.createStatement()) {
                statement.execute(Files.readString(Path.of(arguments[1])));
            } catch (SQLException e) {
                System.out.println(e.getMessage());
                System.exit(1);
            }
        }
    }
}
