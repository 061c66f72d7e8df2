package io.github.migrationtest.core.internal.embedded;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.Settings;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where binaries, initialised data directories and running servers have their files.
 *
 * @param root the folder, which exists
 */
public record CacheFolder(Path root) {

    /** The setting that names the folder. */
    public static final String KEY = "migrationtest.cache";

    /** The folder that the settings name, else the usual one. */
    public static CacheFolder of(Settings settings) {
        Path root =
                settings.get(KEY).map(Path::of).orElseGet(CacheFolder::usual).toAbsolutePath();
        try {
            // The system's own answer for a link: the server's user must reach the real folder.
            Path real = Files.createDirectories(root).toRealPath();
            if (!Files.isWritable(real)) {
                throw notWritable(
                        root,
                        "it belongs to " + Files.getOwner(real).getName(),
                        new AccessDeniedException(real.toString()));
            }
            return new CacheFolder(real);
        } catch (IOException e) {
            throw notWritable(root, e.getClass().getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    private static ConfigurationException notWritable(Path root, String reason, IOException cause) {
        return new ConfigurationException(
                "The cache folder of embedded PostgreSQL, " + root + ", cannot be written to (" + reason + "). Let "
                        + KEY + " name one that can: -D" + KEY + "=<folder>.",
                cause);
    }

    private static Path usual() {
        // Not below /root, which the unprivileged user that the server runs as cannot enter.
        return Privileges.isRoot()
                ? Path.of("/var/cache/migration-test")
                : usual(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System::getenv);
    }

    static Path usual(String osName, Path home, Environment environment) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return folder(environment, "LOCALAPPDATA", home.resolve("AppData").resolve("Local"));
        }
        return os.startsWith("mac")
                ? home.resolve("Library").resolve("Caches").resolve("migration-test")
                : folder(environment, "XDG_CACHE_HOME", home.resolve(".cache"));
    }

    private static Path folder(Environment environment, String variable, Path otherwise) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .orElse(otherwise)
                .resolve("migration-test");
    }

    /** The environment's variables. */
    interface Environment {
        @Nullable
        String get(String name);
    }

    Path binaries(String release, Platform platform) {
        return root.resolve("postgresql").resolve(release + "-" + platform.artifact());
    }

    Path data(String name) {
        return root.resolve("data").resolve(name);
    }
}
