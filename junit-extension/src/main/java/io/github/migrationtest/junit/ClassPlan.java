package io.github.migrationtest.junit;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.change.BranchChanges;
import io.github.migrationtest.core.change.KnownChanges;
import io.github.migrationtest.core.check.MigrationCheck;
import io.github.migrationtest.core.database.DatabaseServer;
import io.github.migrationtest.core.database.DatabaseServers;
import io.github.migrationtest.core.database.DatabaseSpec;
import io.github.migrationtest.core.database.DatabaseUnavailableException;
import io.github.migrationtest.core.lock.LockTimeline;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.observe.CatalogChange;
import io.github.migrationtest.core.observe.StatementLog;
import io.github.migrationtest.core.observe.StepObserver;
import io.github.migrationtest.core.state.Budget;
import io.github.migrationtest.core.state.Climb;
import io.github.migrationtest.core.state.ClimbPlan;
import io.github.migrationtest.core.state.EarlierRepeatables;
import io.github.migrationtest.core.state.NotReachedException;
import io.github.migrationtest.core.state.RecordedRun;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/**
 * What a test class is run for, the climbs that its methods share, and the verdicts for its summary.
 *
 * <p>The plans of all methods are read before the first climb begins, because a climb passes each migration once and
 * must know what to keep on the way.
 */
@SuppressWarnings("deprecation") // CloseableResource: what JUnit before 5.13 closes
final class ClassPlan implements AutoCloseable, ExtensionContext.Store.CloseableResource {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(ClassPlan.class);

    private final Class<?> testClass;
    private final Summary summary;
    private final Map<Method, MethodPlan> plans = new LinkedHashMap<>();
    private final Map<Method, RuntimeException> refused = new HashMap<>();
    /** A method that JUnit never runs cannot say so itself. */
    private @Nullable ConfigurationException refusedClass;

    private final Map<OnDatabase, Climb> climbs = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private final Set<Method> begun = new HashSet<>();
    private final @Nullable Budget budget;
    private final @Nullable BackgroundClimbs background;

    private record OnDatabase(ClimbKey key, DatabaseSpec database) {}

    private ClassPlan(ExtensionContext context, Class<?> testClass) {
        this.testClass = testClass;
        this.summary = new Summary(testClass);
        for (Method method : methods()) {
            try {
                MethodRules.check(testClass, method);
            } catch (ConfigurationException e) {
                refusedClass = e;
            }
        }
        for (Method method : refusedClass == null ? methods() : List.<Method>of()) {
            try {
                plans.put(method, PlanReader.read(context, testClass, method));
            } catch (RuntimeException e) {
                refused.put(method, e);
            }
        }
        this.budget = plans.values().stream()
                .findFirst()
                .flatMap(plan -> new SettingValues(plan.settings()).budget())
                .orElse(null);
        this.background = background();
    }

    private List<Method> methods() {
        return AnnotationSupport.findAnnotatedMethods(testClass, MigrationTest.class, HierarchyTraversalMode.TOP_DOWN);
    }

    /** Where there are several databases, cores for them, and more to run than an IDE's single invocation. */
    private @Nullable BackgroundClimbs background() {
        long databases = plans.values().stream()
                .filter(plan -> plan.common().parallel())
                .flatMap(plan -> plan.databases().stream())
                .distinct()
                .count();
        int size = (int) Math.min(databases, Runtime.getRuntime().availableProcessors());
        return size > 1 && !Selection.isOfSingleInvocations() ? new BackgroundClimbs(size, this::isOutOfTime) : null;
    }

    static ClassPlan of(ExtensionContext context) {
        Class<?> testClass = context.getRequiredTestClass();
        return classContext(context, testClass)
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(testClass, key -> new ClassPlan(context, testClass), ClassPlan.class);
    }

    private static ExtensionContext classContext(ExtensionContext context, Class<?> testClass) {
        ExtensionContext place = context;
        while (place.getTestMethod().isPresent()) {
            place = place.getParent().orElseThrow();
        }
        return place;
    }

    Class<?> testClass() {
        return testClass;
    }

    Summary summary() {
        return summary;
    }

    /**
     * The plan of a method.
     *
     * @throws AlreadyToldException if another method of the class has been refused with the same message
     */
    synchronized MethodPlan plan(Method method) {
        RuntimeException refusal = refusedClass == null ? refused.get(method) : refusedClass;
        if (refusal != null) {
            if (!told.add(String.valueOf(refusal.getMessage()))) {
                throw new AlreadyToldException();
            }
            throw refusal;
        }
        return Optional.ofNullable(plans.get(method))
                .orElseThrow(() -> new IllegalStateException("Not a @MigrationTest of its class: " + method));
    }

    /** The plans of all methods that could be read. */
    Collection<MethodPlan> plans() {
        return plans.values();
    }

    /** What there is time for; empty where nobody counts. */
    Optional<Budget> budget() {
        return Optional.ofNullable(budget);
    }

    boolean isOutOfTime() {
        return budget != null && budget.isUsedUp();
    }

    /** A migration's shared round trip; the first question of a method sets the climbs on its other databases going. */
    RecordedRun recorded(MethodPlan plan, DatabaseSpec database, Migration migration) throws SQLException {
        if (background != null) {
            beginBackground(plan, background);
        }
        Climb climb = climb(plan, database);
        if (background != null) {
            background.tell(climb);
        }
        return climb.recorded(migration);
    }

    /** A migration's shared round trip, where another method has had it recorded: to look at it takes no time. */
    synchronized Optional<RecordedRun> findRecorded(MethodPlan plan, DatabaseSpec database, Migration migration) {
        return Optional.ofNullable(climbs.get(new OnDatabase(plan.climb(), database)))
                .flatMap(climb -> climb.findRecorded(migration));
    }

    private void beginBackground(MethodPlan plan, BackgroundClimbs climbs) {
        synchronized (this) {
            if (plan.databases().size() < 2 || !begun.add(plan.method())) {
                return;
            }
        }
        climbs.begin(
                plan.databases().stream()
                        .<Supplier<Climb>>map(
                                database -> () -> climb(plan, DatabaseServers.get(database, plan.settings()), database))
                        .toList(),
                plan.migrations());
    }

    /** The climb that a method's plan shares with others of the class. */
    Climb climb(MethodPlan plan, DatabaseSpec database) {
        return climb(plan, server(plan, database), database);
    }

    private synchronized Climb climb(MethodPlan plan, DatabaseServer server, DatabaseSpec database) {
        return climbs.computeIfAbsent(
                new OnDatabase(plan.climb(), database), key -> Climb.of(climbPlan(plan, server, database)));
    }

    private DatabaseServer server(MethodPlan plan, DatabaseSpec database) {
        try {
            return DatabaseServers.get(database, plan.settings());
        } catch (DatabaseUnavailableException | ConfigurationException e) {
            synchronized (this) {
                if (!told.add(String.valueOf(e.getMessage()))) {
                    throw new NotReachedException(database.displayName() + " is not to be had, see the first failure");
                }
            }
            throw e;
        }
    }

    private ClimbPlan climbPlan(MethodPlan plan, DatabaseServer server, DatabaseSpec database) {
        Set<Migration> recorded = new HashSet<>();
        Set<Migration> opened = new HashSet<>();
        Set<Class<?>> facts = new HashSet<>(Set.of(StatementLog.class, CatalogChange.class));
        Map<Class<?>, StepObserver<?>> observers = new LinkedHashMap<>();
        for (MethodPlan other : plans.values()) {
            if (!other.climb().equals(plan.climb()) || !other.databases().contains(database)) {
                continue;
            }
            switch (other.subject()) {
                case RECORD -> recorded.addAll(other.migrations());
                case RUN -> {
                    opened.addAll(other.group() ? other.migrations().subList(0, 1) : other.migrations());
                    // a body may ask for it, and nobody knows before
                    facts.add(LockTimeline.class);
                }
                case HISTORY -> {}
            }
            other.checks().stream().map(MigrationCheck::facts).forEach(facts::addAll);
            other.checks().stream()
                    .flatMap(check -> check.observers().stream())
                    .forEach(observer -> observers.putIfAbsent(observer.factType(), observer));
        }
        return new ClimbPlan(
                server,
                plan.history(),
                recorded,
                opened,
                plan.climb().seeders(),
                facts,
                plan.climb().timeout(),
                plan.climb().start(),
                EarlierRepeatables.of(plan.history(), recorded, changes(plan)),
                budget,
                plan.climb().sizes(),
                List.copyOf(observers.values()));
    }

    /** What the branch changed, as far as any method with the same climb has asked for it. */
    private BranchChanges changes(MethodPlan plan) {
        return plans.values().stream()
                .filter(other -> other.climb().equals(plan.climb()))
                .map(MethodPlan::changes)
                .filter(KnownChanges.class::isInstance)
                .findFirst()
                .orElse(plan.changes());
    }

    @Override
    public void close() throws SQLException {
        synchronized (this) {
            climbs.values().forEach(climb -> summary.note(climb.plan()));
        }
        summary.print();
        if (background != null) {
            background.close();
        }
        synchronized (this) {
            for (Climb climb : climbs.values()) {
                climb.close();
            }
            climbs.clear();
        }
    }

    /** The same message has been given for another method of the class. */
    static final class AlreadyToldException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        AlreadyToldException() {
            super("refused for the same reason as another test of the class");
        }
    }
}
