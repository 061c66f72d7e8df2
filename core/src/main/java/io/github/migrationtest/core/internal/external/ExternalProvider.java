package io.github.migrationtest.core.internal.external;

import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.database.DatabaseProvider;
import io.github.migrationtest.core.database.DatabaseSpec;
import io.github.migrationtest.core.database.RunningServer;
import io.github.migrationtest.core.database.ServerAddress;
import io.github.migrationtest.core.internal.embedded.CacheFolder;
import io.github.migrationtest.core.internal.server.Claims;
import io.github.migrationtest.core.internal.server.ThisRun;
import java.util.HexFormat;
import java.util.Set;

/** Uses a server that is there already: {@code jdbc:postgresql://host:port/database?user=…}. */
public final class ExternalProvider implements DatabaseProvider {

    @Override
    public String name() {
        return DatabaseSpec.EXTERNAL;
    }

    @Override
    public RunningServer start(DatabaseSpec spec, Settings settings) {
        ServerAddress address = GivenUrl.read(spec, settings);
        new FirstLook(spec, address).take();
        return new External(address, claims(address, settings));
    }

    private static Claims claims(ServerAddress address, Settings settings) {
        String server = address.host() + ":" + address.port();
        return new Claims(CacheFolder.of(settings)
                .root()
                .resolve("given")
                .resolve(ThisRun.current().project())
                .resolve(server.replaceAll("[^A-Za-z0-9_.-]", "_") + "-"
                        + HexFormat.of().toHexDigits(server.hashCode())));
    }

    /** What we were given stays as it is. */
    private record External(ServerAddress address, Claims claims) implements RunningServer {

        @Override
        public boolean outlivesClose() {
            return true;
        }

        @Override
        public void claim(String token) {
            claims.claim(token);
        }

        @Override
        public Set<String> abandoned() {
            return claims.abandoned();
        }

        @Override
        public void forget(String token) {
            claims.forget(token);
        }

        @Override
        public void close() {
            claims.close();
        }
    }
}
