package io.github.migrationtest.core.internal.traffic;

import io.github.migrationtest.core.lock.Canary;
import java.util.List;

/**
 * A canary with what is sent for it.
 *
 * @param canary what reports call it
 * @param variants the statements that are sent in turns, one for each row
 */
record AskedStatement(Canary canary, List<String> variants) {

    AskedStatement {
        variants = List.copyOf(variants);
    }

    /** What is sent at a turn. */
    String variant(long turn) {
        return variants.get((int) (turn % variants.size()));
    }
}
