package io.github.migrationtest.core.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.check.BlocksNobody;
import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.lock.LockTimeline;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.migration.StepFailure;
import io.github.migrationtest.core.state.Climb;
import io.github.migrationtest.core.state.RecordedRun;
import io.github.migrationtest.core.state.Scripts;
import io.github.migrationtest.core.testing.Postgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Examples one after the other, each in a schema that is empty but for what it sets up: some in one history, which is climbed
 * once, as a database for each takes long, and so does a catalogue that is full of what others have dropped.
 */
final class ExampleHistory {

    private static final int SET_UPS_IN_ONE = 20;

    private static final String EMPTY = """
            do $$
            declare
                command text;
                commands text[];
            begin
                select array_agg(c order by place) into commands from (
                    select 1, format('drop schema %I cascade', nspname) from pg_namespace
                     where nspname !~ '^pg_' and nspname not in ('public', 'information_schema')
                    union all
                    select case relkind when 'S' then 3 else 2 end,
                           format('drop %s public.%I cascade',
                                  case relkind when 'm' then 'materialized view' when 'v' then 'view' when 'S' then 'sequence'
                                               else 'table' end, relname) from pg_class
                     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'm', 'v', 'S')
                       and relname <> 'flyway_schema_history'
                    union all
                    select 4, format('drop routine %s cascade', oid::regprocedure) from pg_proc
                     where pronamespace = 'public'::regnamespace
                    union all
                    select 5, format('drop type public.%I cascade', typname) from pg_type
                     where typnamespace = 'public'::regnamespace and typtype in ('e', 'd')) as all_of_them (place, c);
                foreach command in array coalesce(commands, '{}') loop
                    begin
                        execute command;
                    exception when undefined_object or undefined_table or undefined_function then
                        null; -- gone with another
                    end;
                end loop;
            end $$;
            drop access method if exists heap2;
            """;

    private static final String ANALYZE = """

            do $$ declare name text; begin
                for name in
                    select oid::regclass from pg_class where relkind in ('r', 'p', 'm') and oid >= 16384 and relpersistence <> 't'
                loop
                    execute 'analyze ' || name;
                end loop;
            end $$;
            """;

    /** Migrations that are climbed together, and what each is called. */
    private record Part(Scripts scripts, Map<String, String> labels) {}

    private final Path folder;
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, MigrationStep> steps = new LinkedHashMap<>();
    private int setUps;
    private int version;

    /** @param folder empty */
    ExampleHistory(Path folder) {
        this.folder = folder;
    }

    /** Begins an example. */
    void setUp(String sql) throws IOException {
        if (setUps++ % SET_UPS_IN_ONE == 0) {
            parts.add(new Part(new Scripts(folder.resolve(String.valueOf(setUps))), new LinkedHashMap<>()));
        }
        version++;
        last().scripts().up(String.valueOf(version), EMPTY + sql + ANALYZE);
    }

    private Part last() {
        return parts.get(parts.size() - 1);
    }

    /** Adds a migration to it. */
    void add(String name, String sql, boolean autocommit) throws IOException {
        version++;
        if (autocommit) {
            last().scripts().autocommit(String.valueOf(version), sql);
        } else {
            last().scripts().up(String.valueOf(version), sql);
        }
        last().labels().put(name, "V" + version);
    }

    /** Migrates all of them. */
    void climb(int major) throws Exception {
        tablespaces(major);
        for (Part part : parts) {
            climb(major, part);
        }
    }

    private void climb(int major, Part part) throws Exception {
        try (Climb climb = part.scripts().recording(major, part.labels().values(), new BlocksNobody().facts())) {
            for (Map.Entry<String, String> label : part.labels().entrySet()) {
                RecordedRun run = climb.recorded(Scripts.version(climb, label.getValue()));
                assertThat(
                                run.up() == null
                                        ? run.notReached()
                                        : run.up()
                                                .failure()
                                                .map(StepFailure::message)
                                                .orElse(""))
                        .as(label.getKey())
                        .isEmpty();
                MigrationStep step = Objects.requireNonNull(run.up());
                assertThat(step.fact(LockTimeline.class).notSeen())
                        .as(label.getKey())
                        .isEmpty();
                steps.put(label.getKey(), step);
            }
        }
    }

    /** What a migration did, by the name that it was added with. */
    MigrationStep step(String name) {
        return Objects.requireNonNull(steps.get(name), name);
    }

    /** What the migrations did whose names begin with something, in their order. */
    List<MigrationStep> steps(String prefix) {
        return steps.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static void tablespaces(int major) throws Exception {
        TestDatabase database = Postgres.fresh(major);
        for (String name : List.of("other", "fast")) {
            if (Postgres.value(database, "select count(*) from pg_tablespace where spcname = '" + name + "'")
                    .equals("0")) {
                String location =
                        Postgres.value(database, "select current_setting('data_directory') || '/" + name + "'");
                Postgres.execute(
                        database,
                        "copy (select 1) to program 'mkdir -p " + location + "'",
                        "create tablespace " + name + " location '" + location + "'");
            }
        }
    }
}
