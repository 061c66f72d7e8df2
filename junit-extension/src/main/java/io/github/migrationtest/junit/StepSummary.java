package io.github.migrationtest.junit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The file that GitHub Actions shows as the summary of a step. Several JVMs may append to it at once.
 *
 * <p>Of a file above 1 MiB GitHub shows nothing.
 */
final class StepSummary {

    private static final long LIMIT = 1024 * 1024;

    private StepSummary() {}

    /** Appends as much as there is room for; what to tell the user where that was not possible. */
    static synchronized Optional<String> append(Path file, MarkdownSummary summary) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            channel.position(channel.size());
            ByteBuffer text =
                    ByteBuffer.wrap(summary.within(LIMIT - channel.size()).getBytes(StandardCharsets.UTF_8));
            while (lock.isValid() && text.hasRemaining()) {
                channel.write(text);
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("The step summary was not written (GITHUB_STEP_SUMMARY): " + e);
        }
    }
}
