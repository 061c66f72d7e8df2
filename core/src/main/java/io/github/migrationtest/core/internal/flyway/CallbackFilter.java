package io.github.migrationtest.core.internal.flyway;

import java.util.Set;
import java.util.stream.Stream;
import org.flywaydb.core.api.callback.Event;
import org.jspecify.annotations.Nullable;

/**
 * Which of the user's callbacks a call runs.
 *
 * <p>Those that close a whole run ({@code afterMigrate} and its like) are written for the newest schema and would fail
 * on old states, and what they do is nothing that an undo takes back: they run at a start of the application only. An undo runs the callbacks written for undo,
 * which the free edition would ignore.
 */
enum CallbackFilter {
    /** A call that stops on the way. */
    ON_THE_WAY,
    /** A start of the application on a database that has the newest migration. */
    AT_THE_HEAD,
    /** A call that takes a migration back. */
    UNDO;

    private static final Set<Event> OF_WHOLE_RUNS = Set.of(
            Event.AFTER_VERSIONED,
            Event.BEFORE_REPEATABLES,
            Event.AFTER_MIGRATE,
            Event.AFTER_MIGRATE_APPLIED,
            Event.AFTER_MIGRATE_OPERATION_FINISH);

    /** The event that a user's callback gets to hear when Flyway says this one; null for none. */
    @Nullable
    Event translate(Event event) {
        return switch (this) {
            case AT_THE_HEAD -> event;
            case ON_THE_WAY -> OF_WHOLE_RUNS.contains(event) ? null : event;
            case UNDO -> event.getId().contains("Connect") ? event : undoEvent(event);
        };
    }

    /** An SQL callback as this call is to see it, or nothing. */
    Stream<ScriptFile> offer(ScriptFile file) {
        String name = file.getFilename();
        for (Event event : Event.values()) {
            Event heard = translate(event);
            if (heard != null && isNamedAfter(name, heard)) {
                return Stream.of(
                        heard == event
                                ? file
                                : file.renamed(event.getId()
                                        + name.substring(heard.getId().length())));
            }
        }
        return Stream.empty();
    }

    private static boolean isNamedAfter(String name, Event event) {
        return name.startsWith(event.getId())
                && !Character.isLetter(name.substring(event.getId().length()).charAt(0));
    }

    private static @Nullable Event undoEvent(Event event) {
        String id = event.getId();
        return id.contains("Migrate") ? Event.fromId(id.replace("Migrate", "Undo")) : null;
    }
}
