package io.github.migrationtest.core.lock;

import java.time.Duration;

/**
 * How long others had to wait for the step at one size of the table, the shortest of a few times.
 *
 * @param rows the table's rows
 * @param reads how long a plain SELECT had to wait, on whichever table it waited longest
 * @param writes the same for INSERT, UPDATE and DELETE
 */
public record MeasuredBlock(long rows, Duration reads, Duration writes) {}
