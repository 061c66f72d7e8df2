package io.github.migrationtest.core.internal.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class MemoryLimitTest {

    @TempDir
    Path root;

    @BeforeEach
    void machine() throws IOException {
        write("proc/meminfo", "MemTotal:       16000000 kB\nMemFree:        2000000 kB\n");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void isWhatTheJvmSays() throws IOException {
        assertThat(MemoryLimit.bytes())
                .isEqualTo(ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                        .getTotalMemorySize());
    }

    @Test
    void isTheMachinesWhereNoGroupLimitsIt() throws IOException {
        write("proc/self/cgroup", "0::/user.slice/session.scope\n");
        write("cgroup/user.slice/session.scope/memory.max", "max\n");

        assertThat(limit()).isEqualTo(16_384_000_000L);
    }

    @Test
    void isTheSmallestOfTheGroupsAround() throws IOException {
        write("proc/self/cgroup", "0::/kubepods/pod\n");
        write("cgroup/kubepods/memory.max", "4000000000\n");
        write("cgroup/kubepods/pod/memory.max", "max\n");

        assertThat(limit()).isEqualTo(4_000_000_000L);
    }

    @Test
    void isTheRootsInAContainer() throws IOException {
        write("proc/self/cgroup", "0::/\n");
        write("cgroup/memory.max", "2000000000\n");

        assertThat(limit()).isEqualTo(2_000_000_000L);
    }

    @Test
    void isThatOfTheFirstVersionToo() throws IOException {
        write("proc/self/cgroup", "5:cpu,cpuacct:/docker/abc\n4:memory:/docker/abc\n");
        // a container sees its own group at the root
        write("cgroup/memory/memory.limit_in_bytes", "3000000000\n");

        assertThat(limit()).isEqualTo(3_000_000_000L);
    }

    private long limit() throws IOException {
        return MemoryLimit.bytes(root.resolve("proc"), root.resolve("cgroup"));
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
