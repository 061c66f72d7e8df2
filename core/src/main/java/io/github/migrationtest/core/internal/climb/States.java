package io.github.migrationtest.core.internal.climb;

import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.observe.Known;
import io.github.migrationtest.core.observe.StepObserver;
import io.github.migrationtest.core.state.ClimbPlan;
import io.github.migrationtest.core.state.StateException;
import io.github.migrationtest.core.statistics.ProductionSizes;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The states between migrations: how a database is brought to one, and which are kept as templates. */
final class States {

    /** More templates than this are thinned out: an empty database takes about 8 MB. */
    private static final int DENSE = 64;

    /** Which templates stay when they are thinned out, so that a lost one is at most this many migrations away. */
    private static final int EVERY = 10;

    private final ClimbPlan plan;
    private final List<Migration> all;
    private final StepRunner runner;
    private final StepRunner unobserved;
    private final int first;
    private final Seeding seeding;
    private final StateKeys keys;
    private final TreeMap<Integer, TestDatabase> templates = new TreeMap<>();
    private final Set<Integer> pinned = new HashSet<>();
    private final ReadWriteLock thinning = new ReentrantReadWriteLock();

    States(ClimbPlan plan) {
        this.plan = plan;
        this.all = plan.history().migrations();
        this.runner = new StepRunner(observers(plan), plan.timeout(), plan.budget());
        this.unobserved = new StepRunner(List.of(), plan.timeout(), plan.budget());
        this.first = first(plan);
        this.seeding = new Seeding(plan, first);
        this.keys = new StateKeys(plan, seeding::seeders);
    }

    private static List<StepObserver<?>> observers(ClimbPlan plan) {
        Stream<StepObserver<?>> found = ServiceLoader.load(StepObserver.class).stream()
                .map(ServiceLoader.Provider::get)
                .<StepObserver<?>>map(observer -> observer)
                .filter(observer -> plan.facts().contains(observer.factType()));
        Stream<StepObserver<?>> known =
                Stream.ofNullable(plan.sizes()).map(sizes -> new Known<>(ProductionSizes.class, sizes));
        return Stream.of(found, plan.observers().stream(), known)
                .flatMap(observers -> observers)
                .toList();
    }

    private static int first(ClimbPlan plan) {
        List<Migration> all = plan.history().migrations();
        for (int i = 0; i < all.size(); i++) {
            if (plan.recorded().contains(all.get(i)) || plan.opened().contains(all.get(i))) {
                return i;
            }
        }
        return all.size();
    }

    /** The position of the first migration in scope. */
    int first() {
        return first;
    }

    StepRunner runner() {
        return runner;
    }

    boolean has(int position) {
        return templates.containsKey(position);
    }

    /** Whether an earlier JVM has saved a state that the climb can begin with. */
    boolean hasSavedBeforeScope() {
        return nearestSaved(first) >= lowest();
    }

    /** A database, and the position that it is at. */
    record Found(LiveDatabase live, int position) {}

    /** A copy of the last saved state up to a position, or an empty database where none is. */
    Found nearest(int position) throws SQLException {
        int found = nearestSaved(position);
        if (found < lowest()) {
            return new Found(empty(), 0);
        }
        LiveDatabase live = live(plan.server().saved(keys.at(found)).orElseThrow());
        seeding.recall(live, found);
        return new Found(live, found);
    }

    /** The last position up to another whose state an earlier JVM has saved; below the lowest where none is. */
    private int nearestSaved(int position) {
        int saved = position;
        while (saved >= lowest() && plan.server().saved(keys.at(saved)).isEmpty()) {
            saved--;
        }
        return saved;
    }

    /**
     * Saves a state for later JVMs where it is one that they are likely to begin with: the first in scope, the one
     * before the newest migration, and every tenth in between.
     */
    void save(int position, LiveDatabase live) throws SQLException {
        boolean likely = position == first || position == all.size() - 1 || position % EVERY == 0;
        // what comes after the newest is another state with each edit of it
        if (position >= lowest()
                && position < all.size()
                && likely
                && seeding.isComplete(position)
                && plan.server().savesStates()
                && plan.server().saved(keys.at(position)).isEmpty()) {
            live.disconnect();
            plan.server().save(keys.at(position), live.database());
        }
    }

    /** The first position at which a database has more than it began with. */
    private int lowest() {
        return plan.start() == null ? 1 : 0;
    }

    /** A copy of a state, to act on. */
    LiveDatabase live(TestDatabase template) throws SQLException {
        return new LiveDatabase(plan.server().cloneOf(template, "run"), plan.history());
    }

    /** A new database with what the tool itself needs, and the seeds of position 0. */
    LiveDatabase empty() throws SQLException {
        LiveDatabase live = new LiveDatabase(plan.server().create("climb"), plan.history());
        try {
            seeding.start(live);
            plan.history().prepare(live.unwatched());
            seeding.at(live, 0, Set.of());
            return live;
        } catch (SQLException | RuntimeException e) {
            live.close();
            throw e;
        }
    }

    /**
     * Applies what lies between two positions in as few calls as the seeds on the way allow.
     *
     * @return the step that failed, or null
     */
    @Nullable
    MigrationStep advance(LiveDatabase live, int from, int to) throws SQLException {
        int position = from;
        Set<Long> tables = seeding.tables(live, from);
        while (position < to) {
            int stop = position + 1;
            while (stop < to && seeding.seeders(stop).isEmpty()) {
                stop++;
            }
            MigrationStep step = unobserved.up(live, all.subList(position, stop));
            if (!step.succeeded()) {
                return step;
            }
            position = stop;
            tables = seed(live, position, tables);
        }
        return null;
    }

    /** Applies one migration without having it observed. */
    MigrationStep applied(LiveDatabase live, Migration migration) throws SQLException {
        return unobserved.up(live, List.of(migration));
    }

    /** Keeps a copy of a database that is at a position. */
    void keep(int position, LiveDatabase live) throws SQLException {
        live.disconnect();
        put(position, plan.server().cloneOf(live.database(), purpose(position)));
    }

    /** Keeps a copy as long as the climb lasts, since nobody could come there again on the same server. */
    void pin(int position, LiveDatabase live) throws SQLException {
        pinned.add(position);
        if (!has(position)) {
            keep(position, live);
        }
    }

    /** The state at a position that the climb has passed before. */
    TestDatabase before(int position) throws SQLException {
        TestDatabase kept = templates.get(position);
        return kept != null ? kept : rebuilt(position);
    }

    /** A state that is not dropped before it has been given back. */
    record Loan(TestDatabase database, Lock lock) implements AutoCloseable {

        @Override
        public void close() {
            lock.unlock();
        }
    }

    /** Lends a state for copying, which need not hold up the climb; given back by the same thread. */
    Loan lend(int position) throws SQLException {
        TestDatabase database = before(position);
        thinning.readLock().lock();
        return new Loan(database, thinning.readLock());
    }

    /** Brings a new database to a position that was reached before, and keeps it: the next rebuilding begins there. */
    TestDatabase rebuilt(int position) throws SQLException {
        Map.Entry<Integer, TestDatabase> base = templates.floorEntry(position);
        LiveDatabase live = base == null ? empty() : live(base.getValue());
        MigrationStep failure = advance(live, base == null ? 0 : base.getKey(), position);
        if (failure != null) {
            live.close();
            throw StateException.failedAgain(failure, "on a copy of the same state");
        }
        live.disconnect();
        put(position, live.database());
        return live.database();
    }

    private void put(int position, TestDatabase database) throws SQLException {
        templates.put(position, database);
        if (templates.size() > DENSE) {
            thinning.writeLock().lock();
            try {
                for (int kept : List.copyOf(templates.keySet())) {
                    if (kept % EVERY != 0 && kept != position && !pinned.contains(kept)) {
                        plan.server().drop(templates.remove(kept));
                    }
                }
            } finally {
                thinning.writeLock().unlock();
            }
        }
    }

    private String purpose(int position) {
        if (position == all.size()) {
            return "head";
        }
        Migration next = all.get(position);
        String label = next.version() == null ? "r" : "v" + next.version();
        return label.replaceAll("[^a-z0-9]", "_");
    }

    /** The tables before a migration, for {@link #seed} after it. */
    Set<Long> tables(LiveDatabase live, int position) throws SQLException {
        return seeding.tables(live, position);
    }

    /**
     * Writes what is to be written at a position.
     *
     * @param tables those that there were when something was last written
     * @return those that there are now
     */
    Set<Long> seed(LiveDatabase live, int position, Set<Long> tables) throws SQLException {
        seeding.at(live, position, tables);
        Set<Long> now = seeding.tables(live, position);
        return now.isEmpty() ? tables : now;
    }

    void close() throws SQLException {
        for (TestDatabase template : templates.values()) {
            plan.server().drop(template);
        }
        templates.clear();
    }
}
