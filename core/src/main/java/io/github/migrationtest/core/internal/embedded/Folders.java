package io.github.migrationtest.core.internal.embedded;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Folders with what is in them. */
final class Folders {

    private Folders() {}

    /** Publishes a finished folder under its name; where another process was first, its folder stays. */
    static void publish(Path finished, Path name) throws IOException {
        Files.createDirectories(name.getParent());
        try {
            Files.move(finished, name, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(name)) {
                throw e;
            }
            delete(finished);
        }
    }

    /** Moves a folder, also to another file system, where it keeps owner and permissions, which PostgreSQL insists on. */
    static void move(Path from, Path to) throws IOException, InterruptedException {
        Process mv = new ProcessBuilder("mv", from.toString(), to.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(mv.getInputStream().readAllBytes()).strip();
        if (mv.waitFor() != 0) {
            throw new IOException("Cannot keep the server's data in " + to + ": " + said);
        }
    }

    /** Deletes a folder, also while a server that is ending still writes there. */
    static void delete(Path folder) throws IOException {
        for (int attempt = 1; Files.exists(folder); attempt++) {
            try {
                Files.walkFileTree(folder, new Deletion());
            } catch (IOException e) {
                if (attempt == 20) {
                    throw e;
                }
                pause(50);
            }
        }
    }

    static void pause(long milliseconds) throws IOException {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw e;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
            if (e != null && !(e instanceof NoSuchFileException)) {
                throw e;
            }
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
