package io.github.migrationtest.core.internal.flyway;

import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.ToolSession;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jspecify.annotations.Nullable;

/**
 * Tells the session where a migration's own statements begin and end. Flyway calls callbacks in the order of their
 * names: the one that begins is the last, the one that ends the first, so that the user's own stay outside.
 */
final class StepCallback implements Callback {

    private final String name;
    private final Set<Event> events;
    private final Function<MigrationInfo, @Nullable Migration> find;
    private final Consumer<Migration> tell;

    private StepCallback(
            String name,
            Set<Event> events,
            Function<MigrationInfo, @Nullable Migration> find,
            Consumer<Migration> tell) {
        this.name = name;
        this.events = events;
        this.find = find;
        this.tell = tell;
    }

    static List<Callback> around(ToolSession session, Function<MigrationInfo, @Nullable Migration> find) {
        return List.of(
                new StepCallback("\uFFFF migration begins", Set.of(Event.BEFORE_EACH_MIGRATE), find, session::begins),
                new StepCallback(
                        "\u0000 migration ends",
                        Set.of(Event.AFTER_EACH_MIGRATE, Event.AFTER_EACH_MIGRATE_ERROR),
                        find,
                        session::ends));
    }

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
        Migration migration = find.apply(context.getMigrationInfo());
        if (migration != null) {
            tell.accept(migration);
        }
    }

    @Override
    public String getCallbackName() {
        return name;
    }
}
