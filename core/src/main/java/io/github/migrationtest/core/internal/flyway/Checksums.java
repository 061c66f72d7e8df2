package io.github.migrationtest.core.internal.flyway;

import io.github.migrationtest.core.state.CodeFingerprint;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
        MessageDigest digest = sha256();
        for (ScriptFile file : files) {
            update(digest, file.content().text());
        }
        update(digest, new TreeMap<>(user.placeholders()).toString());
        update(
                digest,
                user.configuration().isPlaceholderReplacement()
                        + user.configuration().getPlaceholderPrefix());
        update(
                digest,
                user.configuration().getDefaultSchema()
                        + List.of(user.configuration().getSchemas())
                        + user.tenants());
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    static String of(JavaMigration migration) {
        MessageDigest digest = sha256();
        update(digest, migration.getClass().getName() + migration.getChecksum());
        update(digest, CodeFingerprint.of(migration.getClass()));
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    /** What else decides over a run: the tool itself, its callbacks, and settings that are not of one migration. */
    static String of(String toolVersion, UserConfiguration user, List<ScriptFile> callbacks) {
        MessageDigest digest = sha256();
        update(digest, toolVersion);
        for (ScriptFile callback : callbacks) {
            update(digest, callback.getRelativePath());
            update(digest, callback.content().text());
        }
        for (Callback callback : user.configuration().getCallbacks()) {
            update(digest, callback.getClass().getName() + CodeFingerprint.of(callback.getClass()));
        }
        Configuration configuration = user.configuration();
        update(
                digest,
                configuration.getInitSql()
                        + configuration.getPlaceholderSuffix()
                        + configuration.getPlaceholderSeparator()
                        + configuration.isExecuteInTransaction()
                        + configuration.isMixed()
                        + configuration.isCreateSchemas()
                        + configuration.getTable()
                        + configuration.getTablespace()
                        + configuration.getInstalledBy());
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
