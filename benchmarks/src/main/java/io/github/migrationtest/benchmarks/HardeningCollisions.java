package io.github.migrationtest.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Two JVMs at once with one project and one cache folder, four classes in parallel in each. */
final class HardeningCollisions {

    private final Report report;
    private final HardeningProject project;
    private final Random random;

    HardeningCollisions(Report report, HardeningProject project, Random random) {
        this.report = report;
        this.project = project;
        this.random = random;
    }

    int run(int rounds) throws IOException, InterruptedException {
        TreeSet<String> expected = verdicts(start().await());
        int collisions = 0;
        for (int round = 0; round < rounds; round++) {
            if (round % 2 == 0) {
                project.edit("round " + round);
            }
            HardenedJvm one = start();
            Thread.sleep(random.nextInt(200));
            HardenedJvm other = start();
            for (HardenedJvm jvm : List.of(one, other)) {
                List<String> lines = jvm.await();
                if (!verdicts(lines).equals(expected) || !lines.contains(HardeningRun.ENDED)) {
                    collisions++;
                    TreeSet<String> unexpected = new TreeSet<>(lines);
                    unexpected.removeAll(expected);
                    report.note("COLLISION in round " + round + ": " + unexpected);
                }
            }
        }
        return collisions;
    }

    private HardenedJvm start() throws IOException {
        return project.start(String.format("%08x", random.nextInt()), List.of());
    }

    private static TreeSet<String> verdicts(List<String> lines) {
        return HardenedJvm.beginningWith(lines, "verdict ", "head ");
    }
}
