package io.github.migrationtest.core.internal.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CacheFolderTest {

    private static final Path HOME = Path.of("/home/ada");

    @Test
    void isWhereEachSystemKeepsCaches() {
        assertThat(CacheFolder.usual("Linux", HOME, key -> null)).isEqualTo(HOME.resolve(".cache/migration-test"));
        assertThat(CacheFolder.usual("Linux", HOME, Map.of("XDG_CACHE_HOME", "/big/cache")::get))
                .isEqualTo(Path.of("/big/cache/migration-test"));
        assertThat(CacheFolder.usual("Mac OS X", HOME, key -> null))
                .isEqualTo(HOME.resolve("Library/Caches/migration-test"));
        assertThat(CacheFolder.usual("Windows 11", HOME, Map.of("LOCALAPPDATA", "/local")::get))
                .isEqualTo(Path.of("/local/migration-test"));
    }
}
