package io.github.migrationtest.benchmarks;

import java.util.List;

/** One measurement, which prints what it found as rows of a report. */
interface Benchmark {

    void run(Report report, List<String> arguments) throws Exception;
}
