package io.github.migrationtest.core.state;

import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.database.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes ten rows into each table that has none: keys from 1 on, which a migration's own rows may well meet. */
record EmptyTablesSeed(SeedPoint point, Map<QualifiedName, String> leftOut, AtomicInteger calls)
        implements StateSeeder {

    private static final String TABLES = """
            select n.nspname, c.relname,
                   format('insert into %I.%I select %s from generate_series(1, 10) g where not exists (select from %1$I.%2$I)',
                          n.nspname, c.relname,
                          (select string_agg(case when exists (select from pg_constraint k
                                                           where k.conrelid = c.oid and k.contype = 'f' and a.attnum = any(k.conkey))
                                                  then 'null'
                                                  when format_type(a.atttypid, null) = 'text'
                                                  then '''text '' || g' else 'g' end, ', ' order by a.attnum)
                             from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped))
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p') and not c.relispartition
               and n.nspname = 'public' and c.relname not like 'flyway%'
             order by c.oid
            """;

    EmptyTablesSeed() {
        this(new SeedPoint.EveryState(), Map.of(), new AtomicInteger());
    }

    @Override
    public String description() {
        return "rows";
    }

    @Override
    public String fingerprint() {
        return "ten rows, without " + new TreeMap<>(leftOut);
    }

    @Override
    public void seed(TestDatabase database) throws SQLException {
        calls.incrementAndGet();
        List<String> inserts = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(TABLES)) {
                while (row.next()) {
                    if (!leftOut.containsKey(new QualifiedName(row.getString(1), row.getString(2)))) {
                        inserts.add(row.getString(3));
                    }
                }
            }
            for (String insert : inserts) {
                statement.execute(insert);
            }
        }
    }

    @Override
    public Optional<StateSeeder> without(QualifiedName table, String reason) {
        if (leftOut.containsKey(table)) {
            return Optional.empty();
        }
        Map<QualifiedName, String> more = new TreeMap<>(leftOut);
        more.put(table, reason);
        return Optional.of(new EmptyTablesSeed(point, more, calls));
    }

    @Override
    public List<String> notes() {
        return leftOut.entrySet().stream()
                .map(entry -> entry.getKey() + " got none: " + entry.getValue())
                .toList();
    }
}
