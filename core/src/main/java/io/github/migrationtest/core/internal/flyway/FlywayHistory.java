package io.github.migrationtest.core.internal.flyway;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.internal.script.ScriptText;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.MigrationHistory;
import io.github.migrationtest.core.migration.MigrationVersion;
import io.github.migrationtest.core.migration.Script;
import io.github.migrationtest.core.migration.ToolException;
import io.github.migrationtest.core.migration.ToolSession;
import java.nio.charset.Charset;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.api.output.MigrateOutput;
import org.flywaydb.core.api.output.MigrateResult;
import org.jspecify.annotations.Nullable;

/** A history read once; each call shows Flyway no more of it than it needs. Thread-safe. */
final class FlywayHistory implements MigrationHistory {

    private final String description;
    private final String fingerprint;
    private final List<Migration> migrations;
    private final Map<Migration, KnownMigration> known = new ConcurrentHashMap<>();
    private final Map<Migration, Migration> baselines = new HashMap<>();
    private final List<Finding> findings;
    private final List<String> notes;
    private final ScriptNames names;
    private final boolean outOfOrder;
    private final Charset encoding;
    private final boolean lockIsElsewhere;
    private final List<TenantHistory> tenants;

    /** What the database has from elsewhere; null where it has nothing. */
    private final @Nullable MigrationVersion start;

    FlywayHistory(
            String description,
            UserConfiguration user,
            ScriptShelf shelf,
            List<KnownMigration> all,
            List<KnownMigration> baselines) {
        this.description = description;
        this.migrations = all.stream().map(KnownMigration::migration).toList();
        all.forEach(one -> known.put(one.migration(), one));
        for (KnownMigration baseline : baselines) {
            known.putIfAbsent(baseline.migration(), baseline);
            lastReplaced(baseline.migration())
                    .ifPresent(last -> this.baselines.putIfAbsent(last, baseline.migration()));
        }
        this.encoding = user.configuration().getEncoding();
        this.findings = new HistoryFindings(user, shelf, migrations).find();
        this.names = new ScriptNames(user.configuration(), user.baselinePrefix(), user.undoPrefix());
        this.outOfOrder = user.configuration().isOutOfOrder();
        this.lockIsElsewhere = user.transactionalLock();
        this.notes = user.found().notes();
        List<ScriptFile> callbacks = shelf.entries(ScriptName.Kind.CALLBACK).stream()
                .flatMap(entry -> entry.files().stream())
                .toList();
        this.tenants = TenantHistory.of(user, callbacks);
        this.fingerprint =
                Checksums.of(FlywayPresence.version(user.configuration().getClassLoader()), user, callbacks);
        this.start = null;
    }

    private FlywayHistory(FlywayHistory whole, MigrationVersion start) {
        this.description = whole.description + ", after V" + start;
        this.migrations = whole.migrations.stream()
                .filter(migration -> isAfter(migration, start))
                .toList();
        this.known.putAll(whole.known);
        this.baselines.putAll(whole.baselines);
        this.encoding = whole.encoding;
        this.findings = whole.findings.stream()
                .filter(finding -> whole.migrations.stream()
                        .filter(migration -> !isAfter(migration, start))
                        .noneMatch(migration -> migration.label().equals(finding.migration())))
                .toList();
        this.notes = whole.notes;
        this.tenants = whole.tenants;
        this.names = whole.names;
        this.outOfOrder = whole.outOfOrder;
        this.lockIsElsewhere = whole.lockIsElsewhere;
        this.fingerprint = whole.fingerprint + " after " + start;
        this.start = start;
    }

    /** The newest version that a baseline replaces; nothing where it stands for itself. */
    private Optional<Migration> lastReplaced(Migration baseline) {
        return migrations.stream()
                .filter(migration -> migration.kind() == Migration.Kind.VERSIONED)
                .filter(migration -> !isAfter(migration, Objects.requireNonNull(baseline.version())))
                .reduce((first, second) -> second);
    }

    @Override
    public Optional<Migration> baselineOf(Migration migration) {
        return Optional.ofNullable(baselines.get(migration));
    }

    @Override
    public Migration earlier(Migration repeatable, byte[] content) {
        KnownMigration now = known(repeatable);
        ScriptText text = ScriptText.decode(content, encoding);
        Migration before = new Migration(
                repeatable.kind(),
                null,
                repeatable.description(),
                new Script(repeatable.script().path(), text.text()),
                null,
                "before " + repeatable.checksum());
        List<ScriptFile> files = now.up().stream()
                .map(file -> file == now.up().get(0) ? file.with(text) : file)
                .toList();
        known.put(before, new KnownMigration(before, files, null, List.of(), "", null));
        return before;
    }

    private static boolean isAfter(Migration migration, MigrationVersion start) {
        MigrationVersion version = migration.version();
        return version == null || version.compareTo(start) > 0;
    }

    @Override
    public MigrationHistory after(MigrationVersion version) {
        List<Migration> versions = migrations.stream()
                .filter(migration -> migration.version() != null)
                .toList();
        if (versions.stream().noneMatch(migration -> version.equals(migration.version()))) {
            throw new ConfigurationException("The history has no version " + version + " to start from; it goes from "
                    + versions.get(0).label() + " to "
                    + versions.get(versions.size() - 1).label() + ".");
        }
        FlywayHistory after = new FlywayHistory(this, version);
        if (after.migrations.isEmpty()) {
            throw new ConfigurationException("There is nothing behind version " + version
                    + ", the newest of the history, to test. Start from an older one.");
        }
        return after;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    @Override
    public List<Migration> migrations() {
        return migrations;
    }

    @Override
    public List<String> notes() {
        return notes;
    }

    @Override
    public Set<QualifiedName> ownTables() {
        return tenants.stream().map(tenant -> tenant.table().name()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }

    @Override
    public Optional<MigrationVersion> versionOf(String fileName) {
        return names.version(fileName).map(MigrationVersion::of);
    }

    @Override
    public boolean appliesLateVersions() {
        return outOfOrder;
    }

    @Override
    public void prepare(ToolSession session) throws SQLException {
        try (OneConnection one = new OneConnection(session, lockIsElsewhere)) {
            eachTenant(tenant -> {
                if (start != null) {
                    tenant.table().drop(one.dataSource());
                    tenant.runs().baseline(one, start);
                    return;
                }
                tenant.runs().prepare(one);
                // A schema that is not empty (an extension, an init script) has got a baseline mark.
                tenant.table().forgetBaselineMark(one.dataSource());
            });
        }
    }

    @Override
    public void apply(ToolSession session, List<Migration> toApply) throws SQLException {
        try (OneConnection one = new OneConnection(session, lockIsElsewhere)) {
            eachTenant(tenant -> {
                for (Migration migration : toApply) {
                    if (migration.kind() == Migration.Kind.REPEATABLE) {
                        tenant.table().forgetRepeatable(one.dataSource(), migration);
                    }
                }
                tenant.runs().apply(one, known(toApply), CallbackFilter.ON_THE_WAY);
            });
        }
    }

    @Override
    public void undo(ToolSession session, List<Migration> toUndo) throws SQLException {
        for (Migration migration : toUndo) {
            if (migration.undoScript() == null) {
                throw new ToolException(migration, migration.label() + " has no undo script", null);
            }
        }
        try (OneConnection one = new OneConnection(session, lockIsElsewhere)) {
            for (int i = toUndo.size() - 1; i >= 0; i--) {
                KnownMigration undone = known(toUndo.get(i));
                for (int last = tenants.size() - 1; last >= 0; last--) {
                    tenants.get(last).run(tenant -> {
                        tenant.runs().undo(one, undone);
                        tenant.table().forgetUndone(one.dataSource(), undone);
                    });
                }
            }
        }
    }

    @Override
    public List<String> startAgain(ToolSession session, List<Migration> applied) throws SQLException {
        return started(applied, (tenant, offered) -> tenant.runs().startAgain(session, offered, callbacks(applied)));
    }

    @Override
    public List<String> start(ToolSession session, List<Migration> upTo) throws SQLException {
        return started(upTo, (tenant, offered) -> tenant.runs().start(session, offered, callbacks(upTo)));
    }

    /** A start of the tool for one schema. */
    private interface Start {
        MigrateResult of(TenantHistory tenant, List<KnownMigration> offered);
    }

    private List<String> started(List<Migration> migrations, Start start) throws SQLException {
        List<KnownMigration> offered =
                Stream.concat(before(), known(migrations).stream()).toList();
        List<String> ran = new ArrayList<>();
        eachTenant(tenant -> {
            String where = tenant.schema() == null ? "" : " in schema " + tenant.schema();
            start.of(tenant, offered).migrations.stream()
                    .map(output -> name(output) + where)
                    .forEach(ran::add);
        });
        return ran;
    }

    private void eachTenant(TenantHistory.Work work) throws SQLException {
        for (TenantHistory tenant : tenants) {
            tenant.run(work);
        }
    }

    /** What the database has from elsewhere: the application has these scripts too. */
    private Stream<KnownMigration> before() {
        return known.values().stream().filter(one -> start != null && !isAfter(one.migration(), start));
    }

    private CallbackFilter callbacks(List<Migration> of) {
        return of.contains(migrations.get(migrations.size() - 1))
                ? CallbackFilter.AT_THE_HEAD
                : CallbackFilter.ON_THE_WAY;
    }

    private static String name(MigrateOutput output) {
        return output.version == null || output.version.isEmpty()
                ? "R " + output.description
                : "V" + output.version + " " + output.description;
    }

    private List<KnownMigration> known(List<Migration> several) {
        return several.stream().map(this::known).toList();
    }

    private KnownMigration known(Migration migration) {
        KnownMigration found = known.get(migration);
        if (found == null) {
            throw new IllegalArgumentException("Not of this history: " + migration);
        }
        return found;
    }
}
