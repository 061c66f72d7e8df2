package io.github.migrationtest.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** Kills runs at random moments, each followed by one that must find nothing amiss and leave nothing. */
final class HardeningKills {

    private final Report report;
    private final HardeningProject project;
    private final Random random;
    private final List<String> properties;
    private final List<String> jvms = new ArrayList<>();
    private final Map<String, String> states = new HashMap<>();
    private final Map<String, Integer> phases = new TreeMap<>();
    private int leaks;
    private int corrupt;

    /** @param properties what the JVMs are told besides */
    HardeningKills(Report report, HardeningProject project, Random random, List<String> properties) {
        this.report = report;
        this.project = project;
        this.random = random;
        this.properties = properties;
    }

    int leaks() {
        return leaks;
    }

    int corrupt() {
        return corrupt;
    }

    /** What is left on a server that goes on, besides. */
    interface Databases {
        List<String> left() throws SQLException;
    }

    HardeningKills run(int rounds, Databases databases) throws IOException, InterruptedException, SQLException {
        whole("undisturbed");
        project.edit("undisturbed, with the binaries there");
        long begin = System.nanoTime();
        TreeSet<String> expected = verdicts(whole("undisturbed"));
        long usual = System.nanoTime() - begin;
        if (expected.stream().anyMatch(line -> !line.startsWith("head") && !line.endsWith(" SUCCESSFUL"))) {
            throw new IllegalStateException("Not green undisturbed: " + expected);
        }
        for (int round = 0; round < rounds; round++) {
            boolean keeps = round % 5 == 2;
            if (round % 2 == 0) {
                project.edit("round " + round);
            }
            if (round == rounds / 2) {
                // made again, by initdb
                HardeningProject.delete(project.cache().resolve("data"));
            }
            String killed = kill(round, (long) (usual * 1.1), keeps);
            begin = System.nanoTime();
            List<String> lines = whole(killed);
            // As busy as the machine is now.
            usual = System.nanoTime() - begin;
            TreeSet<String> verdicts = verdicts(lines);
            if (!verdicts.equals(expected)) {
                corrupt++;
                TreeSet<String> unexpected = new TreeSet<>(HardenedJvm.beginningWith(lines, ""));
                unexpected.removeAll(expected);
                report.note("CORRUPT after " + killed + ": " + unexpected);
            }
            List<String> left = new ArrayList<>(new HardeningRemains(project, jvms).find(false));
            left.addAll(databases.left());
            if (!left.isEmpty()) {
                leaks += left.size();
                report.note("LEFT after " + killed + ": " + String.join("; ", left));
            }
        }
        report.note(project.spec().replaceFirst("\\?.*", "") + ", the last run " + TimeUnit.NANOSECONDS.toMillis(usual)
                + " ms, killed: " + phases);
        return this;
    }

    private String kill(int round, long nanos, boolean keeps) throws IOException, InterruptedException {
        HardenedJvm.Victim victim = switch (round % 4) {
            case 1 -> HardenedJvm.Victim.SUPERVISOR;
            case 3 -> HardenedJvm.Victim.PROCESS_GROUP;
            default -> HardenedJvm.Victim.JVM;
        };
        HardenedJvm jvm = start(keeps ? List.of("-Dmigrationtest.keep=always") : List.of());
        long milliseconds = TimeUnit.NANOSECONDS.toMillis((long) (random.nextDouble() * nanos));
        Thread.sleep(milliseconds);
        String phase = jvm.kill(victim);
        phases.merge(phase, 1, Integer::sum);
        return "round " + round + ", " + victim + " killed after " + milliseconds + " ms, " + phase;
    }

    /** A run that nobody kills; compares each state's content with what it was when it was first seen. */
    private List<String> whole(String after) throws IOException, InterruptedException {
        List<String> lines = start(List.of("-Dprint.states=" + project.spec().startsWith("embedded:")))
                .await();
        for (String line : HardenedJvm.beginningWith(lines, "state ")) {
            String[] words = line.split(" ", 3);
            String first = states.putIfAbsent(words[1], words[2]);
            if (first != null && !first.equals(words[2])) {
                corrupt++;
                report.note("CORRUPT after " + after + ": " + line + " was " + first);
            }
        }
        return lines;
    }

    private HardenedJvm start(List<String> further) throws IOException {
        String jvm = String.format("%08x", random.nextInt());
        jvms.add(jvm);
        List<String> all = new ArrayList<>(properties);
        all.addAll(further);
        return project.start(jvm, all);
    }

    private static TreeSet<String> verdicts(List<String> lines) {
        return HardenedJvm.beginningWith(lines, "verdict ", "head ");
    }
}
