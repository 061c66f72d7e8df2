package io.github.migrationtest.core.internal.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** One at a time, among the threads of this JVM and among JVMs: a file lock knows only the latter. */
public final class FolderLock {

    private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    private FolderLock() {}

    /** What is done while nobody else does it. */
    public interface Action<R> {
        R run() throws IOException, InterruptedException;
    }

    /** Waits until nobody else holds the lock of this file, which is created and stays. */
    public static <R> R holding(Path file, Action<R> action) throws IOException, InterruptedException {
        Files.createDirectories(file.getParent());
        ReentrantLock thread = THREADS.computeIfAbsent(file, key -> new ReentrantLock());
        thread.lockInterruptibly();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock(channel);
            return action.run();
        } finally {
            thread.unlock();
        }
    }

    /** Does it if nobody else holds the lock of this file, else nothing. */
    public static void ifFree(Path file, Action<?> action) throws IOException, InterruptedException {
        ReentrantLock thread = THREADS.computeIfAbsent(file, key -> new ReentrantLock());
        if (!thread.tryLock()) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (channel.tryLock() != null) {
                action.run();
            }
        } catch (OverlappingFileLockException anotherClassLoader) {
            return;
        } finally {
            thread.unlock();
        }
    }

    private static void lock(FileChannel channel) throws IOException, InterruptedException {
        while (true) {
            try {
                channel.lock();
                return;
            } catch (OverlappingFileLockException anotherClassLoader) {
                Thread.sleep(20);
            }
        }
    }
}
