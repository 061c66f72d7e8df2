package io.github.migrationtest.core.database;

import io.github.migrationtest.core.Settings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What a server is given before its first database: two tests that want it differently do not share one.
 *
 * @param init the script that is run once
 * @param role the role that migrations run as
 */
record ServerSetup(Optional<InitScript> init, Optional<MigrationRole> role) {

    static ServerSetup of(Settings settings) {
        return new ServerSetup(InitScript.of(settings), MigrationRole.of(settings));
    }

    /** What tells servers apart: not where the user said it. */
    List<Object> key() {
        return List.of(
                init.map(InitScript::sql),
                role.map(MigrationRole::name),
                role.flatMap(named -> Optional.ofNullable(named.password())));
    }

    String fingerprint(ServerVersion version) {
        String content = version.number() + "\n" + role.map(MigrationRole::name).orElse("") + "\n"
                + init.map(InitScript::sql).orElse("");
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
