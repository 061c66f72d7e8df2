package io.github.migrationtest.core.observe;

import java.util.List;

/**
 * The fact of which statements a step executed.
 *
 * @param statements in the order of execution
 */
public record StatementLog(List<ExecutedStatement> statements) {

    public StatementLog {
        statements = List.copyOf(statements);
    }
}
