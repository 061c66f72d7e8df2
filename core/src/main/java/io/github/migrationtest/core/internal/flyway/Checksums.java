package io.github.migrationtest.core.internal.flyway;

import io.github.migrationtest.core.state.CodeFingerprint;
import java.util.List;
import java.util.TreeMap;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Tells whether a migration would do the same as before: its content, its {@code .conf}, the placeholders and whatever
 * else of the configuration decides over what its statements mean. Not Flyway's own checksum, which knows the text only.
 */
final class Checksums {

    private Checksums() {}

    static String of(List<ScriptFile> files, UserConfiguration user) {
        Fingerprint fingerprint = new Fingerprint();
        for (ScriptFile file : files) {
            fingerprint.update(file.content().text());
        }
        fingerprint.update(new TreeMap<>(user.placeholders()).toString());
        fingerprint.update(user.configuration().isPlaceholderReplacement()
                + user.configuration().getPlaceholderPrefix());
        fingerprint.update(user.configuration().getDefaultSchema()
                + List.of(user.configuration().getSchemas())
                + user.tenants());
        return fingerprint.hex();
    }

    static String of(JavaMigration migration) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.update(migration.getClass().getName() + migration.getChecksum());
        fingerprint.update(CodeFingerprint.of(migration.getClass()));
        return fingerprint.hex();
    }

    /** What else decides over a run: the tool itself, its callbacks, and settings that are not of one migration. */
    static String of(String toolVersion, UserConfiguration user, List<ScriptFile> callbacks) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.update(toolVersion);
        for (ScriptFile callback : callbacks) {
            fingerprint.update(callback.getRelativePath());
            fingerprint.update(callback.content().text());
        }
        for (Callback callback : user.configuration().getCallbacks()) {
            fingerprint.update(callback.getClass().getName() + CodeFingerprint.of(callback.getClass()));
        }
        Configuration configuration = user.configuration();
        fingerprint.update(configuration.getInitSql()
                + configuration.getPlaceholderSuffix()
                + configuration.getPlaceholderSeparator()
                + configuration.isExecuteInTransaction()
                + configuration.isMixed()
                + configuration.isCreateSchemas()
                + configuration.getTable()
                + configuration.getTablespace()
                + configuration.getInstalledBy());
        return fingerprint.hex();
    }
}
