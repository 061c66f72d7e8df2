package io.github.migrationtest.core.internal.flyway;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
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
        String file = "/" + migration.getClass().getName().replace('.', '/') + ".class";
        try (InputStream in = migration.getClass().getResourceAsStream(file)) {
            digest.update(in == null ? new byte[0] : in.readAllBytes());
        } catch (IOException e) {
            update(digest, e.toString());
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
