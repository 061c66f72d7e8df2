package io.github.migrationtest.core.state;

import io.github.migrationtest.core.database.DatabaseServers;
import java.nio.file.Path;

/** A JVM that climbs the scripts in its folder and prints the rows of two states, and how often the seeder was asked. */
public final class SeededStates {

    private SeededStates() {}

    public static void main(String[] arguments) throws Exception {
        EmptyTablesSeed seed = new EmptyTablesSeed();
        try (Climb climb = new Scripts(Path.of("").toAbsolutePath()).climb(18, "4,6", seed)) {
            System.out.println(EveryStateTest.rows(climb, "V4"));
            System.out.println(EveryStateTest.rows(climb, "V6"));
            System.out.println("asked " + seed.calls());
        }
        DatabaseServers.closeAll();
        Runtime.getRuntime().halt(0);
    }
}
