package io.github.migrationtest.core.database;

import io.github.migrationtest.core.Settings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a server is given before its first database: two tests that want it differently do not share one.
 *
 * @param init the script that is run once
 * @param role the role that migrations run as
 * @param purpose names whose states are saved, where the server is not for all; or empty
 */
record ServerSetup(Optional<InitScript> init, Optional<MigrationRole> role, String purpose) {

    static ServerSetup of(Settings settings) {
        return new ServerSetup(InitScript.of(settings), MigrationRole.of(settings), "");
    }

    ServerSetup withStates(@Nullable String states) {
        return new ServerSetup(init, role, states == null ? "" : states);
    }

    /** Names the servers that can begin with each other's saved states; empty where nobody has set anything up. */
    String states() {
        if (init.isEmpty() && role.isEmpty()) {
            return purpose;
        }
        return purpose + hash(content()).substring(0, 8);
    }

    /** What tells servers apart: not where the user said it. */
    List<Object> key() {
        return List.of(
                init.map(InitScript::sql),
                role.map(MigrationRole::name),
                role.flatMap(named -> Optional.ofNullable(named.password())));
    }

    String fingerprint(ServerVersion version) {
        return hash(version.number() + "\n" + content());
    }

    private String content() {
        return role.map(MigrationRole::name).orElse("") + "\n"
                + init.map(InitScript::sql).orElse("");
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
