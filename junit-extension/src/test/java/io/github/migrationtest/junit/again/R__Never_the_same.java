package io.github.migrationtest.junit.again;

import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Says another checksum whenever it is asked, as one that hashes the time does. */
public class R__Never_the_same extends BaseJavaMigration {

    private static final AtomicInteger ASKED = new AtomicInteger();

    @Override
    public Integer getChecksum() {
        return ASKED.incrementAndGet();
    }

    @Override
    public void migrate(Context context) {}
}
