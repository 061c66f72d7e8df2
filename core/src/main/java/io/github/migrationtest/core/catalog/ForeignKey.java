package io.github.migrationtest.core.catalog;

import java.util.List;

/** A foreign key. */
public final class ForeignKey extends Constraint {

    /** What becomes of a row when the row that it references is deleted or its key updated. */
    public enum Action {
        NO_ACTION,
        RESTRICT,
        CASCADE,
        SET_NULL,
        SET_DEFAULT
    }

    /** What a key of several columns means where some of them are null. */
    public enum Match {
        SIMPLE,
        FULL,
        PARTIAL
    }

    ForeignKey(ObjectParts parts) {
        super(parts);
    }

    public QualifiedName referencedTable() {
        List<String> name = details("references");
        return new QualifiedName(name.get(0), name.get(1));
    }

    /** The referenced columns, in the order of {@link #columns()}. */
    public List<String> referencedColumns() {
        return details("referenced columns");
    }

    public Action onDelete() {
        return action("on delete");
    }

    public Action onUpdate() {
        return action("on update");
    }

    public Match match() {
        return switch (requiredDetail("match")) {
            case "f" -> Match.FULL;
            case "p" -> Match.PARTIAL;
            default -> Match.SIMPLE;
        };
    }

    private Action action(String event) {
        String code = requiredDetail(event);
        return switch (code) {
            case "a" -> Action.NO_ACTION;
            case "r" -> Action.RESTRICT;
            case "c" -> Action.CASCADE;
            case "n" -> Action.SET_NULL;
            case "d" -> Action.SET_DEFAULT;
            default -> throw new IllegalStateException("Unknown action '" + code + "' " + event + ": " + this);
        };
    }

    @Override
    boolean generatedNameMeansNothing() {
        return true;
    }
}
