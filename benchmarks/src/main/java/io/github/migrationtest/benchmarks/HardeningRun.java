package io.github.migrationtest.benchmarks;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.database.DatabaseServer;
import io.github.migrationtest.core.database.DatabaseServers;
import io.github.migrationtest.core.database.ServerAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * A JVM of its own that runs four classes in parallel by JUnit's launcher, as an IDE or Surefire does; prints a line per
 * phase, verdict and saved state.
 */
final class HardeningRun {

    static final String TESTS = "phase tests";
    static final String CLOSING = "phase closing";
    static final String ENDED = "phase ended";

    private HardeningRun() {}

    public static void main(String[] arguments) throws SQLException {
        try (LauncherSession session = LauncherFactory.openSession()) {
            System.out.println(TESTS);
            session.getLauncher().execute(request(), new Verdicts());
            if (Boolean.getBoolean("print.states")) {
                printStates();
            }
            System.out.println(CLOSING);
        }
        System.out.println(ENDED);
    }

    private static LauncherDiscoveryRequest request() {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(HardeningClasses.ALL.stream()
                        .map(type -> selectClass(type))
                        .toList())
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.classes.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
                .build();
    }

    private static final class Verdicts implements TestExecutionListener {

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest()) {
                System.out.println("verdict " + test.getUniqueId() + " " + result.getStatus());
            }
            result.getThrowable()
                    .ifPresent(failure ->
                            System.out.println("failure " + failure.toString().replace("\n", " ⏎ ")));
        }
    }

    /** Each saved state has the hash of what makes it in its name. */
    private static void printStates() throws SQLException {
        Settings settings = Settings.fromEnvironment();
        DatabaseServer server =
                DatabaseServers.get(DatabaseServers.parse(System.getProperty("spec"), settings), settings);
        ServerAddress address = server.address();
        List<String> names = new ArrayList<>();
        try (Connection connection = connect(address, address.maintenanceDatabase());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select datname from pg_database where starts_with(datname, 'mt_state_')")) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        for (String name : names) {
            System.out.println("state " + name + " " + DatabaseChecksum.of(() -> connect(address, name)));
        }
    }

    private static Connection connect(ServerAddress address, String database) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(database), address.user(), address.password());
    }
}
