package io.github.migrationtest.core.finding;

/** The rules by which it is judged what became of old rows. */
public final class DataRules {

    /** Rows that were there are no longer, in a table that is. */
    public static final Rule LOSES_ROWS = new Rule("loses-rows", "rows that were there before the migration are gone");

    /** Values became NULL, were cut or rounded, or can no longer be told apart; or their column is gone. */
    public static final Rule LOSES_VALUES =
            new Rule("loses-values", "values that were there before the migration are gone");

    /** Values are others, in a way that loses nothing that can be seen. */
    public static final Rule CHANGES_VALUES =
            new Rule("changes-values", "values are others than before the migration, and nobody said so");

    /** A sequence will give numbers that rows have already. */
    public static final Rule SEQUENCE_BEHIND =
            new Rule("sequence-behind", "a sequence gives numbers again that it has given before");

    /** Old rows or values are gone after the undo that are there after the migration. */
    public static final Rule UNDO_LOSES_DATA =
            new Rule("undo-loses-data", "rows or values that were there before the migration are gone after its undo");

    private DataRules() {}
}
