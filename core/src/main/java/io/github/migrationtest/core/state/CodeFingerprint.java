package io.github.migrationtest.core.state;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Tells whether a class would do the same as before: what is written in Java calls others, so that all classes that were built
 * with it count. What it calls in other modules and libraries is not looked at.
 */
public final class CodeFingerprint {

    private static final Map<Path, String> KNOWN = new ConcurrentHashMap<>();

    private CodeFingerprint() {}

    /** Changes when the class does, or one that was built with it. */
    public static String of(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        URL location = source == null ? null : source.getLocation();
        if (location == null) {
            return type.getName();
        }
        try {
            return KNOWN.computeIfAbsent(Path.of(location.toURI()), CodeFingerprint::read);
        } catch (URISyntaxException | RuntimeException notAFile) {
            return location.toString();
        }
    }

    private static String read(Path place) {
        MessageDigest digest = sha256();
        try {
            if (Files.isRegularFile(place)) {
                digest.update(Files.readAllBytes(place));
            } else {
                for (Path file : classes(place)) {
                    update(digest, place.relativize(file).toString());
                    digest.update(Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            update(digest, e.toString());
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static List<Path> classes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
