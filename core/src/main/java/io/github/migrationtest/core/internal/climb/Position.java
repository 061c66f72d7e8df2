package io.github.migrationtest.core.internal.climb;

import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationStep;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far a run's database has come. */
final class Position {

    private final List<Migration> all;
    private final int begin;
    private final int end;

    /** Steps up by their first position, so that a step down knows which it takes back. */
    private final Map<Integer, MigrationStep> steps = new HashMap<>();

    private int now;

    /**
     * @param all the migrations of the history
     * @param begin the position of the first migration under test, where the run begins
     * @param end the position behind the last one
     */
    Position(List<Migration> all, int begin, int end) {
        this.all = all;
        this.begin = begin;
        this.end = end;
        this.now = begin;
    }

    List<Migration> all() {
        return all;
    }

    int begin() {
        return begin;
    }

    int end() {
        return end;
    }

    /** How many migrations are applied. */
    int now() {
        return now;
    }

    /** The migrations between where the database is and another position. */
    List<Migration> between(int target) {
        return all.subList(Math.min(now, target), Math.max(now, target));
    }

    void wentUp(int target, MigrationStep step) {
        steps.put(now, step);
        now = target;
    }

    void wentDown(int target) {
        now = target;
    }

    /** Says that everything under test was applied without a step. */
    void reachedEnd() {
        now = end;
    }

    /** The last step up that began at a position. */
    Optional<MigrationStep> stepUpFrom(int position) {
        return Optional.ofNullable(steps.get(position));
    }

    void requireBefore() {
        if (now != begin) {
            throw new IllegalStateException(
                    now == end
                            ? "up(): " + name() + " is applied already; call down() first"
                            : "up(): the database is " + where() + ", not before " + name() + "; use upTo or downTo");
        }
    }

    void requireAfter() {
        if (now != end) {
            throw new IllegalStateException(
                    now == begin
                            ? "down(): " + name() + " is not applied; call up() first"
                            : "down(): the database is " + where() + ", not at " + name() + "; use upTo or downTo");
        }
    }

    /** What is under test: {@code V181}, {@code V181..V183}. */
    String name() {
        String last = all.get(end - 1).label();
        return end - begin == 1 ? last : all.get(begin).label() + ".." + last;
    }

    String where() {
        return now == 0 ? "empty" : "at " + all.get(now - 1).label();
    }
}
