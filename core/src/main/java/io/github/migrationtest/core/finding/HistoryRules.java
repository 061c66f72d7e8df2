package io.github.migrationtest.core.finding;

/** What can be wrong with a history as such, before anything runs. */
public final class HistoryRules {

    /** The tool passes over a file that looks like one of its scripts. */
    public static final Rule IGNORED_SCRIPT = new Rule("ignored-script", "The migration tool ignores a script");

    /** A version is missing among consecutive ones. */
    public static final Rule VERSION_GAP = new Rule("version-gap", "A version is missing");

    /** Two repeatable migrations have one name, by which the tool tells them apart. */
    public static final Rule DUPLICATE_REPEATABLE = new Rule(
            "duplicate-repeatable",
            "Two repeatable migrations have the same name",
            "the migration tool refuses to start");

    /** An undo script undoes nothing. */
    public static final Rule UNDO_WITHOUT_MIGRATION =
            new Rule("undo-without-migration", "An undo script belongs to no migration");

    /** The tool's settings let a start fail that has undo scripts among its scripts. */
    public static final Rule UNDO_REFUSED =
            new Rule("undo-refused", "The migration tool refuses to start beside undo scripts");

    /** A statement waits for ever under the settings that production has. */
    public static final Rule HANGS_IN_PRODUCTION =
            new Rule("hangs-in-production", "A migration hangs under production's settings");

    /** The order in which production applies migrations may be another than the tested one. */
    public static final Rule OUT_OF_ORDER =
            new Rule("out-of-order", "Migrations may run in another order in production");

    /** A script has bytes without meaning in the configured encoding. */
    public static final Rule WRONG_ENCODING = new Rule("wrong-encoding", "A script is not in the configured encoding");

    /** A setting hides migrations from the test. */
    public static final Rule UNTESTED_MIGRATIONS =
            new Rule("untested-migrations", "A setting adds migrations that are not tested");

    /** A migration is edited that the branch's base has already. */
    public static final Rule EDITED_MIGRATION =
            new Rule("edited-migration", "A migration is edited that may have been applied");

    /** A migration is deleted or renamed that the branch's base has already. */
    public static final Rule DELETED_MIGRATION =
            new Rule("deleted-migration", "A migration is gone that may have been applied");

    /** The default branch has another migration with the version that the branch adds. */
    public static final Rule VERSION_TAKEN = new Rule("version-taken", "The default branch took a version");

    /** The default branch has a higher version than one that the branch adds. */
    public static final Rule VERSION_OVERTAKEN =
            new Rule("version-overtaken", "The default branch took a higher version");

    /** A setting's name is known to nobody. */
    public static final Rule UNKNOWN_SETTING = new Rule("unknown-setting", "A setting is read by nobody");

    /** The team has agreed to live with something that is no longer found. */
    public static final Rule STALE_ACCEPTANCE = new Rule(
            "stale-acceptance",
            "What is accepted is not found",
            "a line that accepts nothing would accept the next mistake unseen");

    private HistoryRules() {}
}
