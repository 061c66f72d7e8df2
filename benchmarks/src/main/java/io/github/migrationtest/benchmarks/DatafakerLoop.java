package io.github.migrationtest.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Random;
import net.datafaker.Faker;

/** What one would write without us: a value of Datafaker for each cell, in JDBC batches that the driver rewrites. */
final class DatafakerLoop {

    private static final int BATCH = 1_000;
    private static final String[] STATUS = {"new", "active", "blocked", "deleted"};

    private DatafakerLoop() {}

    static void insert(Connection connection, int rows) throws SQLException {
        Faker faker = new Faker(new Random(42));
        Random random = new Random(42);
        connection.setAutoCommit(false);
        try (PreparedStatement insert =
                connection.prepareStatement("insert into customer values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int row = 0; row < rows; row++) {
                insert.setLong(1, row);
                // a number, since one in a hundred comes twice
                insert.setString(2, row + faker.internet().emailAddress());
                insert.setString(3, faker.name().firstName());
                insert.setString(4, faker.name().lastName());
                insert.setString(5, faker.address().city());
                insert.setString(6, faker.address().countryCode());
                insert.setString(7, STATUS[random.nextInt(STATUS.length)]);
                insert.setBigDecimal(8, java.math.BigDecimal.valueOf(random.nextInt(10_000_000), 2));
                insert.setTimestamp(
                        9, Timestamp.from(Instant.ofEpochSecond(1_700_000_000L + random.nextInt(60_000_000))));
                insert.setBoolean(10, random.nextBoolean());
                insert.addBatch();
                if (row % BATCH == BATCH - 1) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }
}
