package io.github.migrationtest.core.internal.climb;

import io.github.migrationtest.core.internal.traffic.TrafficObserver;
import io.github.migrationtest.core.lock.Deadlock;
import io.github.migrationtest.core.lock.Traffic;
import io.github.migrationtest.core.lock.TrafficReport;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationFailedException;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.migration.MigrationSteps;
import io.github.migrationtest.core.migration.MigrationVersion;
import io.github.migrationtest.core.migration.StepFailure;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Steps of a run, with traffic beside them or without. */
final class CloneSteps implements MigrationSteps {

    /** As Flyway's {@code target} calls it. */
    private static final String LATEST = "latest";

    /** PostgreSQL documentation, appendix A: {@code lock_not_available}, also when {@code lock_timeout} ran out. */
    private static final String LOCK_TIMEOUT = "55P03";

    private final Position position;
    private final Around around;
    private final LiveDatabase live;
    private final StepRunner runner;
    private final @Nullable Traffic traffic;

    /** What a run does before and after each step. */
    interface Around {
        MigrationStep run(Step step);
    }

    /** What a step does. */
    interface Step {
        MigrationStep run() throws SQLException;
    }

    private interface Attempt {
        MigrationStep with(StepRunner runner) throws SQLException;
    }

    /** @param traffic what runs beside each step; null where nothing does */
    CloneSteps(Position position, Around around, LiveDatabase live, StepRunner runner, @Nullable Traffic traffic) {
        this.position = position;
        this.around = around;
        this.live = live;
        this.runner = runner;
        this.traffic = traffic;
    }

    @Override
    public MigrationStep up() {
        return orThrow(tryUp());
    }

    @Override
    public MigrationStep down() {
        return orThrow(tryDown());
    }

    @Override
    public MigrationStep tryUp() {
        position.requireBefore();
        return stepUp(position.end());
    }

    @Override
    public MigrationStep tryDown() {
        position.requireAfter();
        return stepDown(position.begin());
    }

    @Override
    public MigrationStep upTo(String version) {
        int target = positionOf(version, "upTo");
        if (target <= position.now()) {
            throw new IllegalStateException("upTo(" + version + "): the database is " + position.where() + " already");
        }
        return orThrow(stepUp(target));
    }

    @Override
    public MigrationStep downTo(String version) {
        int target = positionOf(version, "downTo");
        if (target >= position.now()) {
            throw new IllegalStateException("downTo(" + version + "): the database is only " + position.where());
        }
        return orThrow(stepDown(target));
    }

    private int positionOf(String text, String method) {
        List<Migration> all = position.all();
        if (text.equals(LATEST)) {
            return all.size();
        }
        MigrationVersion version = MigrationVersion.of(text);
        for (int i = 0; i < all.size(); i++) {
            if (version.equals(all.get(i).version())) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException(method + "(" + text + "): the history has no such version; it goes from "
                + all.get(0).label() + " to " + all.get(all.size() - 1).label());
    }

    private MigrationStep stepUp(int target) {
        List<Migration> applied = position.between(target);
        MigrationStep step = around.run(() -> attempted(one -> one.up(live, applied)));
        if (step.succeeded()) {
            position.wentUp(target, step);
        }
        return step;
    }

    private MigrationStep stepDown(int target) {
        List<Migration> undone = position.between(target);
        for (Migration migration : undone) {
            if (migration.undo().isEmpty()) {
                throw new IllegalStateException("down: " + migration.displayName() + " has no undo script ("
                        + migration.script().path() + ")");
            }
        }
        Optional<MigrationStep> up =
                position.stepUpFrom(target).filter(step -> step.migrations().equals(undone));
        MigrationStep step =
                around.run(() -> attempted(one -> up.isPresent() ? one.down(live, up.get()) : one.down(live, undone)));
        if (step.succeeded()) {
            position.wentDown(target);
        }
        return step;
    }

    private MigrationStep attempted(Attempt attempt) throws SQLException {
        if (traffic == null) {
            return attempt.with(runner);
        }
        try (TrafficObserver observer = new TrafficObserver(traffic)) {
            StepRunner observed = runner.with(observer);
            MigrationStep step = attempt.with(observed);
            for (int i = 1; i < traffic.attempts() && ranOutOfLockTimeout(step); i++) {
                pause(traffic);
                live.changed();
                step = attempt.with(observed);
            }
            return toldOf(step);
        }
    }

    /** The step with what the traffic knows of its failure: the server names processes only. */
    private static MigrationStep toldOf(MigrationStep step) {
        StepFailure failure = step.failure().orElse(null);
        TrafficReport report = step.fact(TrafficReport.class);
        if (failure == null) {
            return step;
        }
        for (Deadlock deadlock : report.deadlocks()) {
            if (deadlock.migrationFailed()) {
                failure = failure.adding(
                        "Traffic: the other process asked: " + deadlock.canary().shortSql());
            }
        }
        return step.with(
                report.attempts() == 1
                        ? failure
                        : failure.adding("Traffic: the migration was run " + report.attempts() + " times"));
    }

    private static boolean ranOutOfLockTimeout(MigrationStep step) {
        return step.failure()
                .map(StepFailure::sqlState)
                .filter(LOCK_TIMEOUT::equals)
                .isPresent();
    }

    private static void pause(Traffic traffic) throws SQLException {
        try {
            Thread.sleep(traffic.pause().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("Interrupted before the migration was run again", e);
        }
    }

    private static MigrationStep orThrow(MigrationStep step) {
        if (!step.succeeded()) {
            throw new MigrationFailedException(step);
        }
        return step;
    }
}
