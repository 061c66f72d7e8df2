package io.github.migrationtest.core.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.observe.SessionProbe;
import io.github.migrationtest.core.testing.Postgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What passes between driver and server arrives once, wherever the driver's chunks end. */
class WireTest {

    private static final int ROWS = 3000;

    @Test
    void aLongBatchArrivesAsItWasSent() throws Exception {
        TestDatabase database = Postgres.fresh(18);
        Postgres.execute(database, "create table arrived (id int, note text)");
        Counting probe = new Counting();
        PGSimpleDataSource source = new PGSimpleDataSource();
        database.asMigrator(source);
        try (Wire wire = new Wire()) {
            wire.attachTo(source);
            wire.probe(probe);
            try (Connection connection = source.getConnection();
                    PreparedStatement insert = connection.prepareStatement("insert into arrived values (?, ?)")) {
                for (int i = 0; i < ROWS; i++) {
                    insert.setInt(1, i);
                    insert.setString(2, "n".repeat(i % 97));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }

        assertThat(Postgres.value(database, "select count(distinct id) || ' of ' || count(*) from arrived"))
                .isEqualTo(ROWS + " of " + ROWS);
        assertThat(probe.inserts).isEqualTo(ROWS);
    }

    @Test
    void socketsOfSomebodyElseStayAsTheyAre() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql:///shop?socketFactory=com.example.CloudSockets&socketFactoryArg=here");
        try (Wire wire = new Wire()) {
            wire.attachTo(source);
        }

        assertThat(source.getSocketFactory()).isEqualTo("com.example.CloudSockets");
        assertThat(source.getSocketFactoryArg()).isEqualTo("here");
    }

    /** Asks nothing and counts what begins. */
    private static final class Counting implements SessionProbe {

        private int inserts;

        @Override
        public String question(int session) {
            return "select 1";
        }

        @Override
        public Ask begins(int session, String sql, long nanos) {
            inserts += sql.startsWith("insert") ? 1 : 0;
            return Ask.NOT;
        }

        @Override
        public void known(int session, List<List<@Nullable String>> rows) {}

        @Override
        public void answered(int session, boolean after, List<List<@Nullable String>> rows) {}

        @Override
        public void ended(int session, @Nullable String command, long nanos) {}

        @Override
        public void unheard(int session, String why) {}

        @Override
        public void idle(int session, boolean inTransaction, long nanos) {}
    }
}
