package io.github.migrationtest.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationtest.core.database.TestDatabase;
import io.github.migrationtest.core.testing.Postgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that lead nowhere, and sequences that would give a number twice. */
class IntegrityTest {

    private static final String GIVEN = """
            create table parent (a int, b text, primary key (a, b));
            create table "Child" (id serial primary key, a int, b text, foreign key (a, b) references parent);
            create table event (id int generated always as identity, a int, b text,
                constraint leads foreign key (a, b) references parent) partition by range (id);
            create table event_1 partition of event for values from (0) to (100);
            create sequence down increment -1;
            create table descending (id int default nextval('down'));
            alter sequence down owned by descending.id;
            insert into parent values (1, 'x'), (2, 'y');
            insert into "Child" (a, b) values (1, 'x'), (2, null), (null, null);
            insert into event (a, b) values (2, 'y');
            insert into descending values (default), (default);
            """;

    private interface Question<T> {
        List<T> ask(Connection connection) throws SQLException;
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void whatLeadsSomewhereIsNoOrphan(int version) throws SQLException {
        assertThat(told(version, "select 1;", Orphans::of)).isEmpty();
        assertThat(told(version, "select 1;", SequenceBehind::of)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void orphansAreCounted(int version) throws SQLException {
        String change = """
                set session_replication_role = replica;
                insert into "Child" (a, b) select i, 'z' from generate_series(1, 4) i;
                delete from parent where a = 2;
                """;

        assertThat(told(version, change, Orphans::of))
                .containsExactly(
                        "public.\"Child\": 4 rows lead to no public.parent (Child_a_b_fkey): (a, b)=(1, z);"
                                + " (a, b)=(2, z); (a, b)=(3, z); …",
                        "public.event: 1 row leads to no public.parent (leads): (a, b)=(2, y)");
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void sequencesThatFellBehindAreTold(int version) throws SQLException {
        String change = """
                insert into "Child" (id) values (7);
                alter table event alter column id restart with 1;
                select setval('down', -2, false);
                """;

        assertThat(told(version, change, SequenceBehind::of))
                .containsExactly(
                        "public.\"Child_id_seq\" gives 4 next, and public.\"Child\".id has 7",
                        "public.down gives -2 next, and public.descending.id has -2",
                        "public.event_id_seq gives 1 next, and public.event.id has 1");
    }

    private static <T> List<String> told(int version, String change, Question<T> question) throws SQLException {
        TestDatabase database = Postgres.fresh(version);
        try {
            Scripts.execute(database, GIVEN + change);
            try (Connection connection = database.connect()) {
                return question.ask(connection).stream()
                        .map((Function<T, String>) String::valueOf)
                        .toList();
            }
        } finally {
            database.server().drop(database);
        }
    }
}
