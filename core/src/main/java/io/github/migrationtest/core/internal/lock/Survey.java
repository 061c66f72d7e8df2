package io.github.migrationtest.core.internal.lock;

import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.lock.LockedRelation;
import io.github.migrationtest.core.lock.RelationKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The relations of a database at one moment, those of PostgreSQL and of the migration tool left out.
 *
 * @param relations by OID
 * @param toastOwners the tables of TOAST tables, by OID
 * @param treeBytes of partitioned and inherited tables, by OID, the size of all that is below them
 * @param own OIDs of the tool's own tables and of what belongs to them
 */
record Survey(
        Map<Long, RelationState> relations, Map<Long, Long> toastOwners, Map<Long, Long> treeBytes, Set<Long> own) {

    /** The first OID that is not PostgreSQL's own (transam.h, FirstNormalObjectId). */
    static final int FIRST_USER_OID = 16384;

    private static final String QUERY = """
            select %s, c.reltoastrelid::bigint,
                   (select string_agg(h.inhparent::bigint::text, ',') from pg_catalog.pg_inherits h where h.inhrelid = c.oid)
              from pg_catalog.pg_class c
              join pg_catalog.pg_namespace n on n.oid = c.relnamespace
             where c.oid >= %d
               and c.relkind in ('r', 'p', 'm', 'f', 'v', 'i', 'I', 'S', 't', 'c')
               and n.nspname !~ '^pg_(temp|toast_temp)_'
            """.formatted(RelationState.COLUMNS, FIRST_USER_OID);

    static Survey read(Connection session, Set<QualifiedName> ownTables) throws SQLException {
        Map<Long, RelationState> relations = new HashMap<>();
        Map<Long, Long> toastOwners = new HashMap<>();
        Map<Long, List<Long>> parents = new HashMap<>();
        try (PreparedStatement statement = session.prepareStatement(QUERY);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                List<@Nullable String> row = new ArrayList<>();
                for (int i = 1; i <= RelationState.COLUMN_COUNT; i++) {
                    row.add(rows.getString(i));
                }
                RelationState state = RelationState.of(row, 0);
                if (state == null) {
                    continue;
                }
                relations.put(state.oid(), state);
                long toast = rows.getLong(RelationState.COLUMN_COUNT + 1);
                if (toast != 0) {
                    toastOwners.put(toast, state.oid());
                }
                String above = rows.getString(RelationState.COLUMN_COUNT + 2);
                if (above != null) {
                    List<Long> oids = new ArrayList<>();
                    for (String oid : above.split(",")) {
                        oids.add(Long.parseLong(oid));
                    }
                    parents.put(state.oid(), oids);
                }
            }
        }
        Map<Long, Long> treeBytes = new HashMap<>();
        relations.values().stream()
                .filter(state -> state.bytes() > 0)
                .forEach(state -> addAbove(state.oid(), state.bytes(), parents, treeBytes));
        Survey survey = new Survey(relations, toastOwners, treeBytes, Set.of());
        return new Survey(relations, toastOwners, treeBytes, survey.belongingTo(ownTables));
    }

    private static void addAbove(long oid, long bytes, Map<Long, List<Long>> parents, Map<Long, Long> treeBytes) {
        for (long parent : parents.getOrDefault(oid, List.of())) {
            treeBytes.merge(parent, bytes, Long::sum);
            addAbove(parent, bytes, parents, treeBytes);
        }
    }

    private Set<Long> belongingTo(Set<QualifiedName> tables) {
        return relations.values().stream()
                .filter(state -> tables.contains(tableOf(state).name()))
                .map(RelationState::oid)
                .collect(java.util.stream.Collectors.toSet());
    }

    /** What others use a relation through: of an index its table, of a TOAST table and its index the table it is for. */
    RelationState tableOf(RelationState state) {
        RelationState table = relations.getOrDefault(state.table(), state);
        Long owner = toastOwners.get(table.oid());
        return owner == null ? table : relations.getOrDefault(owner, table);
    }

    /** A relation as it was here; null where it was not. */
    @Nullable
    LockedRelation locked(long oid) {
        RelationState state = relations.get(oid);
        return state == null ? null : locked(state, true);
    }

    /** A relation that was not here, as it is called now. */
    LockedRelation made(RelationState state) {
        return locked(state, false);
    }

    private LockedRelation locked(RelationState state, boolean existed) {
        RelationState table = tableOf(state);
        long bytes = size(state);
        boolean rows = existed && size(table) > 0;
        return new LockedRelation(state.name(), state.kind(), table.name(), existed, rows, existed ? bytes : 0);
    }

    private long size(RelationState state) {
        long below = treeBytes.getOrDefault(state.oid(), 0L);
        return state.kind() == RelationKind.FOREIGN_TABLE ? 1 : state.bytes() + below;
    }

    boolean isOwn(long oid) {
        return own.contains(oid);
    }
}
