package io.github.migrationtest.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class CatalogDiffTest {

    @Test
    void readsAsText() throws SQLException {
        SchemaDatabase database = SchemaDatabase.of(18).reset();
        Catalog empty = database.read();
        Catalog full = database.execute("create table a (id int); create table b (id int)")
                .read();

        assertThat(CatalogDiff.between(empty, full)).hasToString("table public.a is new\ntable public.b is new");
        assertThat(CatalogDiff.between(full, full)).hasToString("no difference");
        assertThat(CatalogDiff.between(full, full).isEmpty()).isTrue();
    }
}
