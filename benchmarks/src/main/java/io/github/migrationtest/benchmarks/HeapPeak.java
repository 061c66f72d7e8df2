package io.github.migrationtest.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** How much heap was in use at most, what is garbage by then included. */
final class HeapPeak {

    private static final double MEGABYTE = 1 << 20;

    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    private double megabytes;

    /** Forgets what was in use before something begins. */
    void begin() {
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    void end() {
        double peak =
                pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MEGABYTE;
        megabytes = Math.max(megabytes, peak);
    }

    /** The most between any {@link #begin} and {@link #end}. */
    double megabytes() {
        return megabytes;
    }

    /** As much as the JVM was allowed. */
    static double allowed() {
        return Runtime.getRuntime().maxMemory() / MEGABYTE;
    }
}
