package io.github.migrationtest.core.internal.flyway;

import io.github.migrationtest.core.migration.ToolException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A history as one schema has it: its table, and the calls that fill it.
 *
 * @param schema the tenant; null where the history is applied once, as the user has set it up
 */
record TenantHistory(@Nullable String schema, HistoryTable table, FlywayRuns runs) {

    /** Something that is done to each tenant in turn. */
    interface Work {
        void on(TenantHistory tenant) throws SQLException;
    }

    static List<TenantHistory> of(UserConfiguration user, List<ScriptFile> callbacks) {
        return user.tenants().isEmpty()
                ? List.of(of(null, user, callbacks))
                : user.tenants().stream()
                        .map(schema -> of(schema, user.in(schema), callbacks))
                        .toList();
    }

    /** Does something, and names the tenant where it fails. */
    void run(Work work) throws SQLException {
        try {
            work.on(this);
        } catch (ToolException e) {
            throw schema == null ? e : e.in(schema);
        }
    }

    private static TenantHistory of(@Nullable String schema, UserConfiguration user, List<ScriptFile> callbacks) {
        return new TenantHistory(schema, new HistoryTable(user.configuration()), new FlywayRuns(user, callbacks));
    }
}
