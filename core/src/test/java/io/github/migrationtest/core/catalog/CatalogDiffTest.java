package io.github.migrationtest.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogDiffTest {

    @ParameterizedTest(name = "PostgreSQL {0}: {1}")
    @MethodSource
    void changes(int version, String name, ChangeCase change) throws SQLException {
        SchemaDatabase database = SchemaDatabase.of(version).reset().execute(change.setUp());
        Catalog before = database.read();
        Catalog after = database.execute(change.change()).read();

        assertThat(CatalogDiff.between(before, after).lines()).isEqualTo(change.expectedOn(version));
        assertThat(CatalogDiff.between(after, before).lines())
                .as("the way back")
                .hasSameSizeAs(change.expectedOn(version))
                .allMatch(
                        line -> line.contains(" is new") || line.contains(" is missing") || line.contains(" changed "));
    }

    static Stream<Arguments> changes() {
        return onAllVersions("changes.sql");
    }

    @ParameterizedTest(name = "PostgreSQL {0}: {1}")
    @MethodSource
    void noChanges(int version, String name, ChangeCase change) throws SQLException {
        SchemaDatabase database = SchemaDatabase.of(version).reset().execute(change.setUp());
        Catalog before = database.read();
        Catalog after = database.execute(change.change()).read();

        assertThat(before.objects()).as("there is something to compare").isNotEmpty();
        assertThat(CatalogDiff.between(before, after).lines()).isEmpty();
        assertThat(CatalogDiff.between(after, before).lines()).isEmpty();
    }

    static Stream<Arguments> noChanges() {
        return onAllVersions("no-changes.sql");
    }

    @Test
    void everyCaseOfChangesExpectsALine() {
        assertThat(ChangeCase.read("changes.sql"))
                .hasSizeGreaterThan(100)
                .noneMatch(change -> change.expected().isEmpty());
    }

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

    private static Stream<Arguments> onAllVersions(String resource) {
        List<ChangeCase> cases = ChangeCase.read(resource);
        return Stream.of(13, 15, 18)
                .flatMap(version -> cases.stream()
                        .filter(change -> change.since() <= version)
                        .map(change -> Arguments.of(version, change.name(), change)));
    }
}
