package io.github.migrationtest.core.migration;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.observe.CatalogChange;
import io.github.migrationtest.core.observe.ExecutedStatement;
import io.github.migrationtest.core.observe.StatementLog;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What happened when migrations were applied or undone, once: an immutable value.
 *
 * <p>Everything observed beyond outcome and duration is a {@linkplain #fact fact}.
 */
public final class MigrationStep {

    private final List<Migration> migrations;
    private final Direction direction;
    private final String databaseName;
    private final Duration duration;
    private final @Nullable StepFailure failure;
    private final @Nullable MigrationStep undoes;
    private final Map<Class<?>, Object> facts;

    /**
     * @param migrations the migrations of the step, in the order of versions; mostly one
     * @param direction applied or undone
     * @param databaseName the database as reports call it: {@code PostgreSQL 16}
     * @param duration wall-clock time of the tool's call
     * @param failure what went wrong; null where the step succeeded
     * @param undoes for a step down, the step up that it takes back; else null
     * @param facts what was observed, by type
     */
    public MigrationStep(
            List<Migration> migrations,
            Direction direction,
            String databaseName,
            Duration duration,
            @Nullable StepFailure failure,
            @Nullable MigrationStep undoes,
            Map<Class<?>, Object> facts) {
        if (migrations.isEmpty()) {
            throw new IllegalArgumentException("A step has at least one migration");
        }
        this.migrations = List.copyOf(migrations);
        this.direction = direction;
        this.databaseName = databaseName;
        this.duration = duration;
        this.failure = failure;
        this.undoes = undoes;
        this.facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** The migrations of the step, in the order of versions. */
    public List<Migration> migrations() {
        return migrations;
    }

    /** The migration that the step is called after: its last. */
    public Migration migration() {
        return migrations.get(migrations.size() - 1);
    }

    public Direction direction() {
        return direction;
    }

    /** The database as reports call it: {@code PostgreSQL 16}. */
    public String databaseName() {
        return databaseName;
    }

    /** How reports and failure messages call the step: {@code V181 add email index · PostgreSQL 16}. */
    public String displayName() {
        String subject = migrations.size() == 1
                ? migration().displayName()
                : migrations.get(0).label() + ".." + migration().label();
        return subject + " · " + databaseName;
    }

    /** Wall-clock time of the tool's call, fsync off. */
    public Duration duration() {
        return duration;
    }

    public boolean succeeded() {
        return failure == null;
    }

    /** What went wrong, where something did. */
    public Optional<StepFailure> failure() {
        return Optional.ofNullable(failure);
    }

    /** For a step down, the step up that it takes back. */
    public Optional<MigrationStep> undoes() {
        return Optional.ofNullable(undoes);
    }

    /** The statements that the migrations executed, with file and line. */
    public List<ExecutedStatement> statements() {
        return fact(StatementLog.class).statements();
    }

    /** The schema before the step. */
    public Catalog catalogBefore() {
        return fact(CatalogChange.class).before();
    }

    /** The schema after the step. */
    public Catalog catalogAfter() {
        return fact(CatalogChange.class).after();
    }

    /**
     * A fact of the step.
     *
     * @throws IllegalStateException if nothing of this type was observed; the message lists what was
     */
    public <F> F fact(Class<F> type) {
        return findFact(type)
                .orElseThrow(() -> new IllegalStateException("No " + type.getSimpleName() + " was observed for "
                        + displayName() + "; observed: "
                        + facts.keySet().stream().map(Class::getSimpleName).collect(Collectors.joining(", "))));
    }

    /** The same with a further fact. */
    public <F> MigrationStep with(Class<F> type, F fact) {
        Map<Class<?>, Object> more = new LinkedHashMap<>(facts);
        more.put(type, fact);
        return new MigrationStep(migrations, direction, databaseName, duration, failure, undoes, more);
    }

    /** The same step, where more is known of how it failed. */
    public MigrationStep with(StepFailure known) {
        return new MigrationStep(migrations, direction, databaseName, duration, known, undoes, facts);
    }

    /** A fact of the step, where it was observed. */
    public <F> Optional<F> findFact(Class<F> type) {
        return Optional.ofNullable(facts.get(type)).map(type::cast);
    }

    @Override
    public String toString() {
        return direction + " " + displayName() + (succeeded() ? "" : " (failed)");
    }
}
