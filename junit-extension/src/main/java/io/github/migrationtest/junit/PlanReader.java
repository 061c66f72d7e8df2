package io.github.migrationtest.junit;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.ProjectFiles;
import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.UnknownSettings;
import io.github.migrationtest.core.change.BranchChanges;
import io.github.migrationtest.core.change.UnknownChanges;
import io.github.migrationtest.core.check.Applies;
import io.github.migrationtest.core.check.BlocksNobody;
import io.github.migrationtest.core.check.KeepsData;
import io.github.migrationtest.core.check.KeepsQueriesFast;
import io.github.migrationtest.core.check.MigrationCheck;
import io.github.migrationtest.core.check.UndoRestores;
import io.github.migrationtest.core.database.DatabaseServers;
import io.github.migrationtest.core.database.DatabaseSpec;
import io.github.migrationtest.core.finding.Acceptances;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.migration.MigrationSettings;
import io.github.migrationtest.core.migration.MigrationVersion;
import io.github.migrationtest.core.migration.Scope;
import io.github.migrationtest.core.migration.ToolCommand;
import io.github.migrationtest.core.safety.RuleChoice;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Reads what a test method is run for from annotations and settings, and refuses what cannot be meant. */
final class PlanReader {

    /** The newest major version that this release embeds. */
    private static final String DEFAULT_DATABASE = "18";

    /** Where a value comes from that nobody has written. */
    private static final String DEFAULT = "default";

    private final ExtensionContext context;
    private final Method method;
    private final Annotations annotations;
    private final Settings settings;
    private final SettingValues values;

    private PlanReader(ExtensionContext context, Class<?> testClass, Method method) {
        this.context = context;
        this.method = method;
        this.annotations = new Annotations(method, testClass);
        this.settings = settings();
        this.values = new SettingValues(settings);
    }

    static MethodPlan read(ExtensionContext context, Class<?> testClass, Method method) {
        return new PlanReader(context, testClass, method).read();
    }

    private MethodPlan read() {
        MigrationTest test =
                AnnotationSupport.findAnnotation(method, MigrationTest.class).orElseThrow();
        MethodPlan.Subject subject = MethodPlan.Subject.of(method, annotations.place());
        checkVersions(test);
        List<DatabaseSpec> databases = databases(test);
        databases.forEach(database -> DatabaseServers.startEarly(database, settings));
        SeedFiles files = new SeedFiles(classLoader(), projectDirectory());
        Starts.Start start = new Starts(settings, files).read(Histories.read(migrationSettings(), command()));
        MigrationHistory history = start.history();
        Settings.Value written = scope(test);
        Scope scope = parse(written);
        BranchChanges changes = changes(scope, subject);
        Scope.Selection selection = select(start, scope, written, changes);
        List<Migration> migrations = migrations(history, test, selection.migrations(), written, subject);
        SyntheticRows rows = new SyntheticRows(annotations, settings, files);
        ClimbKey climb = new ClimbKey(
                history,
                new Seeds(annotations, start, classLoader(), files, settings.find(SettingKeys.TESTDATA), rows).read(),
                values.duration(SettingKeys.TIMEOUT, "5m"),
                start.seeder(),
                rows.production().orElse(null));
        Acceptances acceptances = new AcceptedFile(classLoader(), projectDirectory(), settings).read(history);
        List<MigrationCheck> checks = checks(acceptances);
        Optional<Settings.Value> named = settings.find(SettingKeys.DATABASES);
        return new MethodPlan(
                method,
                subject,
                test.group(),
                migrations.stream()
                        .filter(migration -> checks.stream().allMatch(check -> check.concerns(migration)))
                        .toList(),
                "scope " + written.text() + (written.origin().equals(DEFAULT) ? "" : " (" + written.origin() + ")")
                        + selection.remark(),
                changes,
                databases,
                named.isEmpty(),
                checks,
                climb,
                keep(),
                ClassSettings.of(settings, acceptances),
                settings);
    }

    private Settings settings() {
        new UnknownSettings(SettingKeys.ALL).refuse(classLoader());
        annotations.find(Databases.class).ifPresent(databases -> {
            if (Arrays.stream(databases.value()).anyMatch(String::isBlank)) {
                throw new ConfigurationException("@Databases at " + annotations.placeOf(Databases.class)
                        + " names a blank: name a database, as in \"" + DEFAULT_DATABASE + "\", or take it out.");
            }
            if (databases.value().length == 0
                    && databases.init().isEmpty()
                    && databases.role().isEmpty()) {
                throw new ConfigurationException("@Databases at " + annotations.placeOf(Databases.class)
                        + " is empty: name at least one database, or leave the annotation out for PostgreSQL "
                        + DEFAULT_DATABASE + ".");
            }
        });
        return Settings.of(List.of(
                Settings.systemProperties(),
                Settings.environment(),
                new Settings.Source(
                        "JUnit configuration parameter",
                        key -> context.getConfigurationParameter(key).orElse(null)),
                annotated(Databases.class, SettingKeys.DATABASES, databases -> String.join(",", databases.value())),
                annotated(Databases.class, SettingKeys.INIT, Databases::init),
                annotated(Databases.class, SettingKeys.ROLE, Databases::role),
                annotated(Migrations.class, SettingKeys.SCOPE, Migrations::scope),
                annotated(
                        Migrations.class,
                        SettingKeys.CONFIG_FILES,
                        migrations -> String.join(",", migrations.configFiles())),
                annotated(Migrations.class, SettingKeys.SPRING_PREFIX, Migrations::springPrefix),
                annotated(
                        Migrations.class,
                        SettingKeys.SPRING_PROFILES,
                        migrations -> String.join(",", migrations.springProfiles())),
                annotated(Migrations.class, SettingKeys.TENANTS, migrations -> String.join(",", migrations.tenants())),
                annotated(Migrations.class, SettingKeys.TESTDATA, Migrations::testdata),
                annotated(
                        Migrations.class,
                        SettingKeys.LOCATIONS,
                        migrations -> String.join(",", migrations.locations())),
                annotated(
                        Migrations.class,
                        SettingKeys.UNDO_LOCATIONS,
                        migrations -> String.join(",", migrations.undo())),
                SyntheticRows.source(annotations),
                annotated(StartFrom.class, SettingKeys.START_FROM, StartFrom::version),
                annotated(StartFrom.class, SettingKeys.START_FROM_SQL, StartFrom::sql),
                annotated(
                        KeepDatabase.class,
                        SettingKeys.KEEP,
                        keep -> keep.value().name()),
                Settings.classpathProperties(classLoader())));
    }

    private <A extends Annotation> Settings.Source annotated(Class<A> type, String key, Function<A, String> value) {
        Optional<A> found = annotations.find(type);
        return new Settings.Source(
                "@" + type.getSimpleName() + " at " + annotations.placeOf(type),
                asked -> asked.equals(key) ? found.map(value).orElse(null) : null);
    }

    private ClassLoader classLoader() {
        return Optional.ofNullable(Thread.currentThread().getContextClassLoader())
                .orElseGet(() -> method.getDeclaringClass().getClassLoader());
    }

    private static Path projectDirectory() {
        return ProjectFiles.directory();
    }

    private MigrationSettings migrationSettings() {
        Optional<Migrations> migrations = annotations.find(Migrations.class);
        Class<?> customizer = migrations.<Class<?>>map(Migrations::customizer).orElse(void.class);
        return new MigrationSettings(
                classLoader(),
                projectDirectory(),
                settings.list(SettingKeys.LOCATIONS),
                settings.list(SettingKeys.UNDO_LOCATIONS),
                settings.list(SettingKeys.CONFIG_FILES),
                placeholders(migrations.map(Migrations::placeholders).orElse(new String[0])),
                customizer == void.class ? null : customizer,
                settings.get(SettingKeys.SPRING_PREFIX).orElse(""),
                settings.list(SettingKeys.SPRING_PROFILES),
                Tenants.read(settings));
    }

    private Optional<ToolCommand> command() {
        return settings.find(SettingKeys.COMMAND).map(value -> {
            try {
                return ToolCommand.parse(value.text(), projectDirectory());
            } catch (IllegalArgumentException e) {
                throw new ConfigurationException(value + ": " + e.getMessage() + ".", e);
            }
        });
    }

    private Map<String, String> placeholders(String[] pairs) {
        Map<String, String> placeholders = new LinkedHashMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new ConfigurationException("@Migrations(placeholders) at " + annotations.placeOf(Migrations.class)
                        + ": '" + pair + "' is not of the form name=value. Write "
                        + (pair.isEmpty() ? "owner" : pair.replace("=", ""))
                        + "=….");
            }
            placeholders.put(pair.substring(0, equals).strip(), pair.substring(equals + 1));
        }
        return placeholders;
    }

    private Settings.Value scope(MigrationTest test) {
        if (test.value().length > 0) {
            return new Settings.Value(
                    "value", String.join(",", test.value()), "@MigrationTest at " + annotations.place());
        }
        return settings.find(SettingKeys.SCOPE).orElse(new Settings.Value(SettingKeys.SCOPE, "changed", DEFAULT));
    }

    private static Scope parse(Settings.Value written) {
        if (written.origin().equals(DEFAULT)) {
            return new Scope.Changed(false);
        }
        try {
            return Scope.parse(written.text());
        } catch (ConfigurationException e) {
            throw setBy(written, "", e);
        }
    }

    private BranchChanges changes(Scope scope, MethodPlan.Subject subject) {
        return scope instanceof Scope.Changed || subject == MethodPlan.Subject.HISTORY
                ? BranchChanges.of(projectDirectory(), settings)
                : new UnknownChanges("nobody asks for them", "ask with the scope changed");
    }

    private static Scope.Selection select(
            Starts.Start start, Scope scope, Settings.Value written, BranchChanges changes) {
        try {
            return scope.select(start.history(), changes);
        } catch (ConfigurationException e) {
            throw setBy(written, start.hint(), e);
        }
    }

    private static ConfigurationException setBy(Settings.Value written, String hint, ConfigurationException e) {
        return new ConfigurationException(e.getMessage() + hint + " Set by: " + written.origin() + ".", e);
    }

    private List<Migration> migrations(
            MigrationHistory history,
            MigrationTest test,
            List<Migration> migrations,
            Settings.Value scope,
            MethodPlan.Subject subject) {
        if (migrations.isEmpty() && subject != MethodPlan.Subject.HISTORY) {
            throw new ConfigurationException("No migration is in scope " + scope.text() + " (" + scope.origin() + "): "
                    + history.description() + ". Name versions that it has, or all.");
        }
        if (test.group() && subject != MethodPlan.Subject.RUN) {
            throw new ConfigurationException("@MigrationTest(group = true) at " + annotations.place()
                    + " needs a MigrationRun: the shared round trips are of one migration each.");
        }
        if (test.group()) {
            int begin = history.migrations().indexOf(migrations.get(0));
            int end = history.migrations().indexOf(migrations.get(migrations.size() - 1)) + 1;
            return history.migrations().subList(begin, end);
        }
        return migrations;
    }

    private void checkVersions(MigrationTest test) {
        if (test.minVersion() < 0 || test.maxVersion() < 1) {
            throw new ConfigurationException("@MigrationTest at " + annotations.place() + ": "
                    + (test.minVersion() < 0 ? "minVersion " + test.minVersion() : "maxVersion " + test.maxVersion())
                    + " is no major version of PostgreSQL. Write one, as in 16, or leave it out.");
        }
        if (test.minVersion() > test.maxVersion()) {
            throw new ConfigurationException("@MigrationTest at " + annotations.place() + ": minVersion "
                    + test.minVersion() + " is above maxVersion " + test.maxVersion()
                    + ". Exchange them, or leave one out.");
        }
    }

    private List<DatabaseSpec> databases(MigrationTest test) {
        List<String> named = settings.list(SettingKeys.DATABASES);
        Set<DatabaseSpec> specs = new LinkedHashSet<>();
        for (String spec : named.isEmpty() ? List.of(DEFAULT_DATABASE) : named) {
            DatabaseSpec parsed = database(spec);
            int major = parsed.major().orElse(test.minVersion());
            if (!specs.add(parsed)) {
                throw new ConfigurationException(settings.find(SettingKeys.DATABASES)
                                .orElseThrow() + " names the database " + parsed + " twice. Leave it out once.");
            }
            if (major < test.minVersion() || major > test.maxVersion()) {
                specs.remove(parsed);
            }
        }
        return List.copyOf(specs);
    }

    private DatabaseSpec database(String spec) {
        DatabaseServers.parse(DEFAULT_DATABASE, settings); // what is wrong with the provider is not this value's fault
        try {
            return DatabaseServers.parse(spec, settings);
        } catch (ConfigurationException e) {
            throw setBy(settings.find(SettingKeys.DATABASES).orElseThrow(), "", e);
        }
    }

    private List<MigrationCheck> checks(Acceptances acceptances) {
        List<MigrationCheck> checks = new ArrayList<>();
        for (Class<?> type : Arrays.asList(method.getParameterTypes())) {
            if (type == Applies.class) {
                checks.add(new Applies(acceptances));
            } else if (type == UndoRestores.class) {
                checks.add(new UndoRestores(undoRequired(), acceptances));
            } else if (type == KeepsData.class) {
                checks.add(new KeepsData(dataIsStrict(), acceptances));
            } else if (type == BlocksNobody.class) {
                checks.add(new BlocksNobody(rules(), acceptances));
            } else if (type == KeepsQueriesFast.class) {
                checks.add(new KeepsQueriesFast(
                        new QueryFiles(classLoader(), projectDirectory(), settings).read(), acceptances));
            }
        }
        return checks;
    }

    private RuleChoice rules() {
        try {
            return RuleChoice.parse(settings.list(SettingKeys.RULES));
        } catch (ConfigurationException e) {
            throw setBy(settings.find(SettingKeys.RULES).orElseThrow(), "", e);
        }
    }

    private boolean undoRequired() {
        String undo = values.choice(SettingKeys.UNDO, "optional", List.of("optional", "required"));
        return undo.equals("required");
    }

    private boolean dataIsStrict() {
        return values.choice(SettingKeys.DATA, "lossless", List.of("lossless", "strict"))
                .equals("strict");
    }

    private KeepDatabase.When keep() {
        return KeepDatabase.When.valueOf(values.choice(SettingKeys.KEEP, "never", List.of("always", "failed", "never"))
                .toUpperCase(Locale.ROOT));
    }

    /** The version that a text names, or a message that says where the text stands. */
    static MigrationVersion version(String text, String place) {
        try {
            return MigrationVersion.of(text);
        } catch (ConfigurationException e) {
            throw new ConfigurationException(place + ": " + e.getMessage(), e);
        }
    }
}
