package io.github.migrationtest.core.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.check.BlocksNobody;
import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.lock.LockTimeline;
import io.github.migrationtest.core.migration.MigrationStep;
import io.github.migrationtest.core.state.Climb;
import io.github.migrationtest.core.state.RecordedRun;
import io.github.migrationtest.core.state.Scripts;
import io.github.migrationtest.core.testing.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What became of the examples: one history in which each begins with the same tables, climbed once. */
final class RuleSteps {

    private static final String AGAIN = """
            do $$
            declare
                name regclass;
            begin
                for name in select c.oid from pg_class c
                             where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                               and not c.relispartition and c.relname <> 'flyway_schema_history' loop
                    execute 'drop table ' || name || ' cascade';
                end loop;
            end $$;
            """;

    private final Path folder;
    private final Scripts history;
    private final Map<String, MigrationStep> steps = new HashMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();
    private int version;

    /** @param folder empty */
    RuleSteps(Path folder) throws IOException {
        this.folder = folder;
        this.history = new Scripts(folder);
    }

    /** Migrates all examples of some rules. */
    RuleSteps climb(int major, List<SafetyRule> rules) throws Exception {
        tablespace(major);
        for (SafetyRule rule : rules) {
            String id = rule.rule().id();
            RuleExample example = RuleExample.of(id);
            begin(example);
            add(id + " bad", example.bad());
            begin(example);
            for (int i = 0; i < example.good().size(); i++) {
                add(id + " good " + i, example.good().get(i));
            }
        }
        try (Climb climb = history.climb(major, "all", new BlocksNobody().facts())) {
            for (Map.Entry<String, String> label : labels.entrySet()) {
                RecordedRun run = climb.recorded(Scripts.version(climb, label.getValue()));
                assertThat(run.notReached()).as(label.getKey()).isNull();
                MigrationStep step = Objects.requireNonNull(run.up());
                assertThat(step.failure()).as(label.getKey()).isEmpty();
                assertThat(step.fact(LockTimeline.class).notSeen())
                        .as(label.getKey())
                        .isEmpty();
                steps.put(label.getKey(), step);
            }
        }
        return this;
    }

    MigrationStep bad(SafetyRule rule) {
        return Objects.requireNonNull(steps.get(rule.rule().id() + " bad"));
    }

    List<MigrationStep> good(SafetyRule rule) {
        List<MigrationStep> good = new ArrayList<>();
        for (MigrationStep step = steps.get(rule.rule().id() + " good 0");
                step != null;
                step = steps.get(rule.rule().id() + " good " + good.size())) {
            good.add(step);
        }
        return good;
    }

    private void begin(RuleExample example) throws IOException {
        version++;
        history.up(String.valueOf(version), AGAIN + RuleExample.commonSetup() + example.setup() + "analyze;\n");
    }

    private void add(String name, RuleExample.Script script) throws IOException {
        version++;
        history.up(String.valueOf(version), script.sql());
        if (script.autocommit()) {
            Files.writeString(folder.resolve("migration/V" + version + "__x.sql.conf"), "executeInTransaction=false\n");
        }
        labels.put(name, "V" + version);
    }

    private static void tablespace(int major) throws Exception {
        TestDatabase database = Postgres.fresh(major);
        if (Postgres.value(database, "select count(*) from pg_tablespace where spcname = 'other'")
                .equals("0")) {
            String location = Postgres.value(database, "select current_setting('data_directory') || '/other'");
            Postgres.execute(
                    database,
                    "copy (select 1) to program 'mkdir -p " + location + "'",
                    "create tablespace other location '" + location + "'");
        }
    }
}
