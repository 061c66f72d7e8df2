package io.github.migrationtest.core.internal.climb;

import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.state.ClimbPlan;
import io.github.migrationtest.core.state.StateSeeder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntFunction;

/** Names each state of a climb by a hash of all that makes it: two of one name are the same, whoever made them. */
final class StateKeys {

    /** Raised when a state is made in another way than before, so that none of an earlier release is taken for it. */
    private static final String FORMAT = "1";

    private static final int BYTES = 16;

    private final List<String> keys = new ArrayList<>();

    /** @param seeders who writes at a position */
    StateKeys(ClimbPlan plan, IntFunction<List<StateSeeder>> seeders) {
        List<Migration> all = plan.history().migrations();
        String key =
                hash(FORMAT, plan.server().version().toString(), plan.history().fingerprint());
        for (int position = 0; position <= all.size(); position++) {
            if (position > 0) {
                Migration migration = all.get(position - 1);
                key = hash(key, migration.label(), migration.checksum());
            }
            for (StateSeeder seeder : seeders.apply(position)) {
                key = hash(key, seeder.fingerprint());
            }
            keys.add(key);
        }
    }

    /** The name of the state at a position, its seeds included: hexadecimal digits. */
    String at(int position) {
        return keys.get(position);
    }

    private static String hash(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
