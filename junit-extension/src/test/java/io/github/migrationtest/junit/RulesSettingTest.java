package io.github.migrationtest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opinions are off until a team asks for one by its setting. */
@Databases("18")
class RulesSettingTest {

    static class Checks implements MigrationChecks {}

    @Test
    void anOpinionFailsWhereItIsAskedFor(@TempDir Path folder) {
        Project project = new Project(folder)
                .file("sql/V1__create_order.sql", "create table orders (id int primary key);")
                .file("sql/V2__add_data.sql", "alter table orders add column data json;");

        assertThat(project.run(Checks.class).problems()).isEmpty();
        assertThat(project.portable(project.run(Checks.class, "migrationtest.rules=json-column")
                        .message("blocksNobody", "V2")))
                .isEqualTo("""
                        [V2 add data · PostgreSQL 18] public.orders.data is json
                          sql/V2__add_data.sql:1
                            alter table orders add column data json
                            no equality, no GIN index, read anew by each query
                        Instead:   data jsonb
                        Accept:    V2 json-column public.orders.data: <reason>   in junit-extension/src/test/resources/migrationtest/accepted.txt
                        Run again: -Dtest='RulesSettingTest$Checks#blocksNobody' -Dmigrationtest.scope=2 -Dmigrationtest.databases=18""");
    }
}
