package io.github.migrationtest.core.internal.observe;

import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.observe.ExecutedStatement;
import io.github.migrationtest.core.observe.StatementListener;
import io.github.migrationtest.core.observe.StatementLog;
import io.github.migrationtest.core.observe.StepContext;
import io.github.migrationtest.core.observe.StepObserver;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lists the statements that the migrations executed. */
public final class StatementObserver implements StepObserver<StatementLog> {

    @Override
    public Class<StatementLog> factType() {
        return StatementLog.class;
    }

    @Override
    public Observation<StatementLog> begin(StepContext context) {
        List<ExecutedStatement> statements = Collections.synchronizedList(new ArrayList<>());
        context.listen(new StatementListener() {
            @Override
            public void afterStatement(Migration migration, ExecutedStatement statement) {
                statements.add(statement);
            }
        });
        return () -> new StatementLog(statements);
    }
}
