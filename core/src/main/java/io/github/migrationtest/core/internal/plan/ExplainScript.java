package io.github.migrationtest.core.internal.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The statements that ask for one query's plans. */
public final class ExplainScript {

    /** Execution as well: what was read, and whether the estimates were right, is known only then. */
    private static final String EXECUTED = "explain (analyze, buffers, verbose, timing off, summary off, format json) ";

    private static final String SHAPE = "explain (verbose, format json) ";

    private final String sql;
    private final int parameters;
    private final boolean executes;
    private final List<String> script = new ArrayList<>();

    /**
     * @param parameters how many the statement has
     * @param executes whether it is executed as well
     */
    public ExplainScript(String sql, int parameters, boolean executes) {
        this.sql = sql;
        this.parameters = parameters;
        this.executes = executes;
    }

    /** Prepares the statement, for parameters of these types; with unknown ones where there are none. */
    public ExplainScript prepare(List<String> types) {
        String declared = types.isEmpty() ? "" : "(" + String.join(", ", types) + ")";
        script.add("prepare " + RolledBack.PREPARED + declared + " as " + sql);
        return this;
    }

    /** The plan for some arguments; what its execution changes is taken back before the next one. */
    public ExplainScript custom(List<String> arguments) {
        return explain("force_custom_plan", arguments, executes);
    }

    /** The plan for any arguments, executed with some. */
    public ExplainScript generic(List<String> arguments) {
        return explain("force_generic_plan", arguments, executes);
    }

    /** The plan for any arguments, where there are none to execute it with. */
    public ExplainScript genericOnly(int serverVersion) {
        if (serverVersion >= 16) {
            // in a block, because the driver would bind the parameters, and there is nothing to bind
            script.add(
                    "do $mt_do$ declare plan text; begin execute $mt_sql$explain (generic_plan, verbose, format json) "
                            + sql + "$mt_sql$ into plan; perform set_config('mt.plan', plan, true); end $mt_do$");
            script.add("select current_setting('mt.plan') as \"QUERY PLAN\"");
            return this;
        }
        return prepare(Collections.nCopies(parameters, "unknown"))
                .explain("force_generic_plan", Collections.nCopies(parameters, "null"), false);
    }

    private ExplainScript explain(String mode, List<String> arguments, boolean execute) {
        script.add("savepoint mt_run");
        script.add("set local plan_cache_mode = " + mode);
        script.add((execute ? EXECUTED : SHAPE) + "execute " + RolledBack.PREPARED
                + (arguments.isEmpty() ? "" : "(" + String.join("\n, ", arguments) + "\n)"));
        script.add("rollback to savepoint mt_run");
        return this;
    }

    public List<String> statements() {
        return script;
    }
}
