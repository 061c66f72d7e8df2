package io.github.migrationtest.core.internal.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.internal.server.FolderLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfinishedTest {

    @TempDir
    private Path root;

    private Path unfinished(String published) throws Exception {
        Path name = root.resolve(published);
        Files.createDirectories(name.getParent());
        Path folder = Unfinished.create(name);
        return Files.createFile(folder.resolve("PG_VERSION")).getParent();
    }

    @Test
    void whatKilledJvmsHaveLeftIsRemoved() throws Exception {
        Path binaries = unfinished("postgresql/18.6.0-linux-amd64");
        Path data = unfinished("data/18.6.0-linux-amd64-nobody");
        Path whole = Files.createDirectories(root.resolve("data").resolve("18.6.0-linux-amd64-nobody"));

        Unfinished.sweep(new CacheFolder(root));

        assertThat(binaries).doesNotExist();
        assertThat(data).doesNotExist();
        assertThat(whole).exists();
    }

    @Test
    void whatIsBeingMadeStays() throws Exception {
        Path data = unfinished("data/18.6.0-linux-amd64");
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch swept = new CountDownLatch(1);
        CompletableFuture<Void> maker = CompletableFuture.runAsync(() -> {
            try {
                FolderLock.holding(Unfinished.lock(root.resolve("data/18.6.0-linux-amd64")), () -> {
                    held.countDown();
                    swept.await();
                    return data;
                });
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        held.await();

        Unfinished.sweep(new CacheFolder(root));

        assertThat(data).exists();
        swept.countDown();
        maker.get();
    }
}
