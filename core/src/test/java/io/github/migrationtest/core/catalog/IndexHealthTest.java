package io.github.migrationtest.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexHealthTest {

    private static final String CUSTOMER =
            "create table customer (id bigint primary key, email text, name text, tags text[], parent bigint);";

    private static List<String> problems(String sql) throws SQLException {
        return problems(18, sql);
    }

    private static List<String> problems(int version, String sql) throws SQLException {
        SchemaDatabase database = SchemaDatabase.of(version).reset().execute(sql);
        return IndexHealth.of(Catalog.read(database.connection(), Set.of())).stream()
                .map(IndexProblem::toString)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 15, 18})
    void tellsAllKinds(int version) throws SQLException {
        assertThat(problems(version, CUSTOMER + """
                create index by_email on customer (email);
                create index by_email_again on customer (email);
                create index by_email_and_name on customer (email, name desc) include (parent);
                create table orders (id int primary key, customer_id bigint references customer,
                                     "from" bigint constraint "from_fk" references customer)
                """))
                .containsExactly(
                        "index public.by_email (email) is redundant: queries can use index public.by_email_and_name"
                                + " (email, name DESC) INCLUDE (parent); drop it",
                        "index public.by_email_again (email) is redundant: queries can use index public.by_email_and_name"
                                + " (email, name DESC) INCLUDE (parent); drop it",
                        "foreign key from_fk (\"from\") on public.orders has no index: each delete from public.customer scans"
                                + " the table; CREATE INDEX ON public.orders (\"from\")",
                        "foreign key orders_customer_id_fkey (customer_id) on public.orders has no index: each delete from"
                                + " public.customer scans the table; CREATE INDEX ON public.orders (customer_id)");
    }

    @Test
    void tellsDuplicatesOfConstraints() throws SQLException {
        assertThat(problems(CUSTOMER + """
                create unique index by_id on customer (id);
                alter table customer add constraint email_key unique (email);
                create index by_email on customer (email);
                create index by_email_down on customer (email desc);
                create index by_tags on customer using gin (tags);
                create index by_tags_2 on customer using gin (tags);
                """))
                .containsExactly(
                        "index public.by_id (id) is a duplicate of index public.customer_pkey (id); drop one",
                        "index public.by_email (email) is a duplicate of index public.email_key (email); drop one",
                        "index public.by_email_down (email DESC) is a duplicate of index public.email_key (email);"
                                + " drop one",
                        "index public.by_tags_2 (tags) is a duplicate of index public.by_tags (tags); drop one");
    }

    @Test
    void callsOnlyThatRedundantWhoseQueriesTheOtherServes() throws SQLException {
        assertThat(problems(CUSTOMER + """
                create index a on customer (email);
                create index b on customer (email text_pattern_ops, name);
                create index c on customer (email collate "C", name);
                create index d on customer (name, email) where parent is null;
                create index e on customer (name);
                create index f on customer (lower(name));
                create index g on customer (parent) include (name);
                create index h on customer (parent, email);
                create index i on customer using hash (email);
                create unique index j on customer (tags);
                create index k on customer (tags, parent);
                create index l on customer (parent nulls first, name);
                """)).isEmpty();
    }

    @Test
    void takesOtherRowsForAnotherIndex() throws SQLException {
        assertThat(problems(CUSTOMER + """
                create index a on customer (email);
                create index b on customer (email) where parent is null;
                create index c on customer (email) where parent is not null;
                create index d on customer (name) include (parent);
                create index e on customer (name) include (tags);
                """)).isEmpty();
    }

    @Test
    void takesNullsNotDistinctForAnotherPromise() throws SQLException {
        assertThat(problems(CUSTOMER + """
                create unique index a on customer (email);
                create unique index b on customer (email) nulls not distinct;
                """)).isEmpty();
    }

    @Test
    void knowsWhichIndexesServeAForeignKey() throws SQLException {
        assertThat(problems("""
                create table parent (a int, b int, primary key (a, b), c int unique);
                create table first (a int, b int, x int, foreign key (a, b) references parent);
                create index on first (b, a, x);
                create table second (c int references parent (c));
                create index on second (c) where c is not null;
                create table third (c int references parent (c), gone bool);
                create index on third (c) where not gone;
                create table fourth (c int references parent (c));
                create index on fourth using hash (c);
                create table fifth (a int, b int, foreign key (a, b) references parent);
                create index on fifth (a);
                create table sixth (c int primary key references parent (c));
                """))
                .containsExactly(
                        "foreign key fifth_a_b_fkey (a, b) on public.fifth has no index: each delete from public.parent scans"
                                + " the table; CREATE INDEX ON public.fifth (a, b)",
                        "foreign key third_c_fkey (c) on public.third has no index: each delete from public.parent scans the"
                                + " table; CREATE INDEX ON public.third (c)");
    }

    @Test
    void tellsPartitionsWithTheirTable() throws SQLException {
        assertThat(problems(CUSTOMER + """
                create table sale (id int, at date, customer_id bigint references customer) partition by range (at);
                create table sale_2024 partition of sale for values from ('2024-01-01') to ('2025-01-01');
                create index a on sale (id);
                create index b on sale (id);
                """))
                .containsExactly(
                        "index public.b (id) is a duplicate of index public.a (id); drop one",
                        "foreign key sale_customer_id_fkey (customer_id) on public.sale has no index: each delete from"
                                + " public.customer scans the table; CREATE INDEX ON public.sale (customer_id)");
    }

    @Test
    void tellsWhatAFailedConcurrentBuildLeft() throws SQLException {
        SchemaDatabase database =
                SchemaDatabase.of(18).reset().execute(CUSTOMER + "insert into customer values (1, 'a'), (2, 'a')");
        try (Statement statement = database.connection().createStatement()) {
            statement.execute("create unique index concurrently by_email on customer (email)");
        } catch (SQLException meant) {
            assertThat(meant.getMessage()).contains("could not create unique index");
        }

        assertThat(IndexHealth.of(Catalog.read(database.connection(), Set.of())))
                .extracting(IndexProblem::text)
                .containsExactly(
                        "index public.by_email is INVALID: writes maintain it, queries cannot use it; drop it and"
                                + " create it again");
    }
}
