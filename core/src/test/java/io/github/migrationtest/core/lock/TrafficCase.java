package io.github.migrationtest.core.lock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.state.Climb;
import io.github.migrationtest.core.state.OwnedRun;
import io.github.migrationtest.core.state.Scripts;
import io.github.migrationtest.core.testing.Postgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A migration on a shop, beside which traffic runs. */
final class TrafficCase implements AutoCloseable {

    static final String SHOP = """
            create table customer (id int primary key, name text);
            insert into customer select n, 'name ' || n from generate_series(1, 20) n;
            create table orders (id bigint generated always as identity primary key, customer_id int references customer,
                                 total numeric, doubled numeric generated always as (total * 2) stored);
            insert into orders (customer_id, total) select n, n from generate_series(1, 20) n;
            create table empty (id int primary key);
            """;

    private final Climb climb;
    final OwnedRun run;

    private TrafficCase(Climb climb, OwnedRun run) {
        this.climb = climb;
        this.run = run;
    }

    /** The migration V2 after the schema V1. */
    static TrafficCase of(int major, Path folder, String schema, String migration) throws Exception {
        Climb climb = new Scripts(folder).up("1", schema).up("2", migration).climb(major, "2", Set.of());
        return new TrafficCase(climb, climb.open(List.of(Scripts.version(climb, "V2"))));
    }

    /** The same on the shop of PostgreSQL 18. */
    static TrafficCase of(Path folder, String migration) throws Exception {
        return of(18, folder, SHOP, migration);
    }

    /** The same where the migration does not run in a transaction of the tool. */
    static TrafficCase withoutTransaction(Path folder, String migration) throws Exception {
        Files.createDirectories(folder.resolve("migration"));
        Files.writeString(folder.resolve("migration/V2__x.sql.conf"), "executeInTransaction=false");
        return of(folder, migration);
    }

    static TrafficReport report(MigrationStep step) {
        return step.fact(TrafficReport.class);
    }

    /** What one kind of statement on a table met. */
    static CanaryReport of(TrafficReport report, TrafficKind kind, String table) {
        List<CanaryReport> found = report.canaries().stream()
                .filter(one -> one.canary().kind() == kind
                        && one.canary().tables().stream()
                                .anyMatch(name -> name.name().equals(table)))
                .toList();
        assertThat(found).as(kind + " of " + table).hasSize(1);
        return found.get(0);
    }

    /** Sessions and threads of traffic that are left. */
    static List<String> left(TrafficCase of) throws Exception {
        List<String> left = new ArrayList<>();
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("migration-test traffic"))
                .forEach(thread -> left.add(thread.toString()));
        String sessions = "select count(*) from pg_stat_activity where application_name = 'migration-test traffic'"
                + " and datname = current_database()";
        // a server process needs a moment to see that its client has gone
        for (int i = 0; i < 100 && !Postgres.value(of.run.database(), sessions).equals("0"); i++) {
            Thread.sleep(10);
        }
        String open = Postgres.value(of.run.database(), sessions);
        if (!open.equals("0")) {
            left.add(open + " sessions");
        }
        return left;
    }

    @Override
    public void close() throws SQLException {
        run.close();
        climb.close();
    }
}
