package io.github.migrationtest.core.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.observe.SessionProbe;
import io.github.migrationtest.core.testing.Postgres;
import java.io.StringReader;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;

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

    /** The driver sends COPY, and all else where it is told so, as simple queries. */
    @Test
    void simpleQueriesOfADriverAreAskedAbout() throws Exception {
        TestDatabase database = Postgres.fresh(18);
        Counting probe = new Counting();
        PGSimpleDataSource source = new PGSimpleDataSource();
        database.asMigrator(source);
        source.setPreferQueryMode(PreferQueryMode.SIMPLE);
        try (Wire wire = new Wire()) {
            wire.attachTo(source);
            wire.probe(probe);
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(
                        "create table copied (id int); insert into copied values (1); insert into copied values (2)");
                CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
                probe.ask = SessionProbe.Ask.AFTER;
                assertThat(copies.copyIn("copy copied from stdin", new StringReader("3\n4\n")))
                        .isEqualTo(2);
                assertThatThrownBy(() -> copies.copyIn("copy copied from stdin", new StringReader("x\n")))
                        .hasMessageStartingWith("ERROR: invalid input syntax for type integer: \"x\"");
                StringWriter rows = new StringWriter();
                assertThat(copies.copyOut("copy copied to stdout", rows)).isEqualTo(4);
                assertThat(rows).hasToString("1\n2\n3\n4\n");
            }
        }
        assertThat(probe.inserts).isEqualTo(2);
        assertThat(probe.answers).as("but for the copy that failed").isEqualTo(2);
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

    /** Asks nothing, unless told so, and counts what begins. */
    private static final class Counting implements SessionProbe {

        private int inserts;
        private int answers;
        private Ask ask = Ask.NOT;

        @Override
        public String question(int session) {
            return "select 1";
        }

        @Override
        public Ask begins(int session, String sql, long nanos) {
            inserts += sql.startsWith("insert") ? 1 : 0;
            return ask;
        }

        @Override
        public void known(int session, List<List<@Nullable String>> rows) {}

        @Override
        public void answered(int session, boolean after, List<List<@Nullable String>> rows) {
            answers++;
        }

        @Override
        public void ended(int session, @Nullable String command, long nanos) {}

        @Override
        public void unheard(int session, String why) {}

        @Override
        public void idle(int session, boolean inTransaction, long nanos) {}
    }
}
