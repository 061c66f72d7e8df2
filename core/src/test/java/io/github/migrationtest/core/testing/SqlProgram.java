package io.github.migrationtest.core.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/** A migration tool that is a program: runs a script on the database that its environment names. */
public final class SqlProgram {

    private SqlProgram() {}

    /**
     * The command that starts it.
     *
     * @param mode the driver's {@code preferQueryMode}: {@code simple} sends a script as one message
     */
    public static List<String> command(String mode, boolean autocommit) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SqlProgram.class.getName(),
                "{script}",
                mode,
                String.valueOf(autocommit));
    }

    public static void main(String[] arguments) throws Exception {
        Properties properties = new Properties();
        properties.setProperty("user", System.getenv("PGUSER"));
        properties.setProperty("password", System.getenv("PGPASSWORD"));
        properties.setProperty("preferQueryMode", arguments[1]);
        String url = "jdbc:postgresql://" + System.getenv("PGHOST") + ":" + System.getenv("PGPORT") + "/"
                + System.getenv("PGDATABASE");
        try (Connection connection = DriverManager.getConnection(url, properties);
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            connection.setAutoCommit(Boolean.parseBoolean(arguments[2]));
            for (String part : Files.readString(Path.of(arguments[0])).split("(?m)^-- next$")) {
                statement.execute(part);
            }
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException e) {
            System.out.println(e.getMessage());
            System.exit(3);
        }
    }
}
