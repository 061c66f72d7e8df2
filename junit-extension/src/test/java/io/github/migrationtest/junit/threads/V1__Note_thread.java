package io.github.migrationtest.junit.threads;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Notes the thread that it is run on. */
public class V1__Note_thread extends BaseJavaMigration {

    /** The names of the threads, in the order of runs. */
    public static final List<String> NAMES = new CopyOnWriteArrayList<>();

    @Override
    public void migrate(Context context) {
        NAMES.add(Thread.currentThread().getName());
    }
}
