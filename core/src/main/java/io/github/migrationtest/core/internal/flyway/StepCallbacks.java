package io.github.migrationtest.core.internal.flyway;

import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.ToolSession;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jspecify.annotations.Nullable;

/**
 * Tells the session where a migration's own statements begin and end; belongs to one call of Flyway.
 *
 * <p>A script begins with its first statement, because Flyway asks the server for its version before that. Callbacks
 * are called in the order of their names: the one that begins is the last, the one that ends the first, so that the
 * user's own stay outside.
 */
final class StepCallbacks {

    private final ToolSession session;
    private final List<KnownMigration> migrations;
    private @Nullable KnownMigration current;
    private boolean running;

    /** @param migrations what the call runs */
    StepCallbacks(ToolSession session, List<KnownMigration> migrations) {
        this.session = session;
        this.migrations = migrations;
    }

    List<Callback> callbacks() {
        return List.of(
                new Hook("", Set.of(Event.AFTER_EACH_MIGRATE, Event.AFTER_EACH_MIGRATE_ERROR), (event, info) -> end()),
                new Hook(
                        "\uFFFF", Set.of(Event.BEFORE_EACH_MIGRATE, Event.BEFORE_EACH_MIGRATE_STATEMENT), this::begin));
    }

    /** The migration that Flyway is at, or was at when it failed; null before the first one. */
    @Nullable
    Migration current() {
        return current == null ? null : current.migration();
    }

    private void begin(Event event, MigrationInfo info) {
        if (event == Event.BEFORE_EACH_MIGRATE) {
            current = find(info);
        }
        boolean due = event == Event.BEFORE_EACH_MIGRATE_STATEMENT || isCode(info);
        if (due && !running && current != null) {
            running = true;
            session.begins(current.migration());
        }
    }

    private void end() {
        if (running && current != null) {
            running = false;
            session.ends(current.migration());
        }
    }

    /** Flyway takes the class's name for the script of a migration in code. */
    private boolean isCode(MigrationInfo info) {
        return current != null
                && (current.java() != null
                                && info.getScript()
                                        .equals(current.java().getClass().getName())
                        || info.getScript().equals(UndoMigration.class.getName()));
    }

    private @Nullable KnownMigration find(MigrationInfo info) {
        if (migrations.size() == 1) {
            return migrations.get(0);
        }
        for (KnownMigration known : migrations) {
            Migration migration = known.migration();
            boolean same = info.getVersion() == null
                    ? migration.version() == null && migration.description().equals(info.getDescription())
                    : migration.version() != null
                            && migration
                                    .version()
                                    .text()
                                    .equals(info.getVersion().getVersion());
            if (same) {
                return known;
            }
        }
        return null;
    }

    private record Hook(String name, Set<Event> events, BiConsumer<Event, MigrationInfo> action) implements Callback {

        @Override
        public boolean supports(Event event, @Nullable Context context) {
            return events.contains(event);
        }

        @Override
        public boolean canHandleInTransaction(Event event, Context context) {
            return true;
        }

        @Override
        public void handle(Event event, Context context) {
            action.accept(event, context.getMigrationInfo());
        }

        @Override
        public String getCallbackName() {
            return name;
        }
    }
}
