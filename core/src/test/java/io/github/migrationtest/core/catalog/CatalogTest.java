package io.github.migrationtest.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.NoSuchElementException;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogTest {

    private static final String SHOP = """
            create schema shop;
            create type status as enum ('new', 'it''s "paid"');
            create domain email as text not null default 'none' constraint has_at check (value like '%@%');
            create table customer (
                id bigint generated always as identity primary key,
                name varchar(40) not null default 'nobody',
                email text collate "C",
                gone boolean,
                shout text generated always as (upper(name)) stored
            );
            create unique index customer_email_idx on customer (lower(email), name desc) include (id) where not gone;
            create table shop.orders (
                id int constraint orders_pk primary key deferrable initially deferred,
                customer_id bigint not null,
                total int check (total > 0),
                during tsrange,
                unique (total, id),
                exclude using gist (during with &&)
            );
            alter table shop.orders add constraint orders_customer foreign key (customer_id)
                references customer on delete cascade on update set null not valid;
            create table parts (at date) partition by range (at);
            create table parts_2024 partition of parts for values from ('2024-01-01') to ('2025-01-01');
            create unlogged table "Order" ("a.b" int);
            create table "sélect" ("say ""hi""\" int);
            create table twin (a int);
            create table shop.twin (b int);
            create table shop.lonely (id serial);
            create view names as select name from customer;
            create materialized view shop.counts as select count(*) as n from customer;
            create sequence number start 5 increment 2 minvalue 3 maxvalue 99 cache 4 cycle;
            create function twice(n int) returns int language sql as 'select n * 2';
            create function twice(n numeric, m text) returns numeric language sql as 'select n * 2';
            create procedure shop.tidy() language sql as 'select 1';
            create extension hstore schema shop;
            create table ignored (id serial primary key references customer, email text);
            create index on ignored (email);
            comment on table customer is 'who buys';
            """;

    private static Catalog shop(int version) throws SQLException {
        SchemaDatabase database = SchemaDatabase.of(version).reset().execute(SHOP);
        return Catalog.read(database.connection(), Set.of(new QualifiedName("public", "ignored")));
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 14, 15, 16, 17, 18})
    void knowsTablesAndColumns(int version) throws SQLException {
        Catalog catalog = shop(version);
        Table customer = catalog.table("customer");

        assertThat(customer.columns()).extracting(Column::name).containsExactly("id", "name", "email", "gone", "shout");
        assertThat(customer.owner()).hasValue("postgres");
        assertThat(customer.comment()).hasValue("who buys");
        assertThat(customer.primaryKey().orElseThrow().columns()).containsExactly("id");
        Column name = customer.column("name");
        assertThat(name.type()).isEqualTo("character varying(40)");
        assertThat(name.acceptsNull()).isFalse();
        assertThat(name.defaultValue()).hasValue("'nobody'::character varying");
        assertThat(name.table()).isEqualTo(new QualifiedName("public", "customer"));
        assertThat(customer.column("id").identity()).hasValue("ALWAYS");
        assertThat(customer.column("email").collation()).hasValue("\"C\"");
        assertThat(customer.column("email").acceptsNull()).isTrue();
        assertThat(customer.column("shout").isGenerated()).isTrue();
        assertThat(customer.column("shout").defaultValue()).isEmpty();
        assertThat(catalog.table("\"Order\"").isUnlogged()).isTrue();
        assertThat(catalog.table("parts").partitionKey()).hasValue("RANGE (at)");
        assertThat(catalog.table("parts_2024").isPartition()).isTrue();
        assertThat(catalog.table("parts_2024").partitionBound())
                .hasValue("FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')");
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 14, 15, 16, 17, 18})
    void knowsIndexesAndConstraints(int version) throws SQLException {
        Catalog catalog = shop(version);

        Index index = catalog.index("customer_email_idx");
        assertThat(index.isUnique()).isTrue();
        assertThat(index.isValid()).isTrue();
        assertThat(index.isPrimary()).isFalse();
        assertThat(index.method()).isEqualTo("btree");
        assertThat(index.columns()).containsExactly("lower(email)", "name");
        assertThat(index.includedColumns()).containsExactly("id");
        assertThat(index.predicate()).hasValue("(NOT gone)");
        assertThat(index.table()).isEqualTo(new QualifiedName("public", "customer"));
        assertThat(catalog.index("customer_pkey").isPrimary()).isTrue();
        assertThat(catalog.index("customer_pkey").definition())
                .isEqualTo("CREATE UNIQUE INDEX customer_pkey ON public.customer USING btree (id)");
        assertThat(catalog.index("customer_pkey").constraintName()).hasValue("customer_pkey");

        Table orders = catalog.table("orders");
        ForeignKey key = (ForeignKey) orders.constraint("orders_customer");
        assertThat(key.columns()).containsExactly("customer_id");
        assertThat(key.referencedTable()).isEqualTo(new QualifiedName("public", "customer"));
        assertThat(key.referencedColumns()).containsExactly("id");
        assertThat(key.onDelete()).isEqualTo(ForeignKey.Action.CASCADE);
        assertThat(key.onUpdate()).isEqualTo(ForeignKey.Action.SET_NULL);
        assertThat(key.isValidated()).isFalse();
        assertThat(orders.foreignKeys()).containsExactly(key);
        assertThat(orders.constraint("orders_pk").isDeferrable()).isTrue();
        assertThat(orders.constraint("orders_pk").isInitiallyDeferred()).isTrue();
        assertThat(((CheckConstraint) orders.constraint("orders_total_check")).expression())
                .isEqualTo("(total > 0)");
        assertThat(orders.constraint("orders_total_id_key")).isInstanceOf(UniqueConstraint.class);
        assertThat(orders.constraint("orders_total_id_key").columns()).containsExactly("total", "id");
        assertThat(orders.constraints())
                .filteredOn(ExclusionConstraint.class::isInstance)
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 14, 15, 16, 17, 18})
    void knowsTheRest(int version) throws SQLException {
        Catalog catalog = shop(version);

        assertThat(catalog.enumType("status").labels()).containsExactly("new", "it's \"paid\"");
        assertThat(catalog.domain("email").type()).isEqualTo("text");
        assertThat(catalog.domain("email").acceptsNull()).isFalse();
        assertThat(catalog.domain("email").defaultValue()).hasValue("'none'::text");
        assertThat(catalog.domain("email").constraints())
                .extracting(CatalogObject::toString)
                .containsExactly("domain constraint has_at on public.email");
        assertThat(catalog.view("names").isMaterialized()).isFalse();
        assertThat(catalog.view("names").columns()).extracting(Column::type).containsExactly("character varying(40)");
        assertThat(catalog.view("counts").isMaterialized()).isTrue();
        Sequence number = catalog.sequence("number");
        assertThat(number.type()).isEqualTo("bigint");
        assertThat(number.start()).isEqualTo(5);
        assertThat(number.increment()).isEqualTo(2);
        assertThat(number.minimum()).isEqualTo(3);
        assertThat(number.maximum()).isEqualTo(99);
        assertThat(number.cache()).isEqualTo(4);
        assertThat(number.cycles()).isTrue();
        assertThat(number.owningColumn()).isEmpty();
        assertThat(catalog.sequence("shop.lonely_id_seq").owningColumn()).hasValue("shop.lonely.id");
        assertThat(catalog.function("twice(integer)").body()).hasValue("select n * 2");
        assertThat(catalog.function("twice(numeric,text)").result()).hasValue("numeric");
        assertThat(catalog.function("tidy").kind()).isEqualTo(ObjectKind.PROCEDURE);
        assertThat(catalog.extension("hstore").version()).isNotEmpty();
        assertThat(catalog.objects(ObjectKind.FUNCTION))
                .as("without the extension's")
                .hasSize(2);
        assertThat(catalog.hasSchema("shop")).isTrue();
        assertThat(catalog.hasSchema("pg_catalog")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 14, 15, 16, 17, 18})
    void knowsWhatGuardsRowsAndWhatMayBeDone(int version) throws SQLException {
        Catalog catalog =
                Catalog.read(SchemaDatabase.of(version).reset().execute("""
                        create table product (name text not null, price int, at date);
                        create index product_idx on product (at desc, price nulls first, name text_pattern_ops desc nulls last);
                        create function touch() returns trigger language plpgsql stable security definer
                            set search_path = '' as 'begin return new; end';
                        create trigger touched before insert or update of price, name on product for each row
                            when (new.price > 1) execute function touch();
                        create policy cheap on product as restrictive for update to current_user, public
                            using (price < 9) with check (price < 8);
                        alter table product enable row level security, force row level security;
                        alter table product replica identity full;
                        create type address as (street text, "Zip" varchar(10));
                        create table log (id int) partition by range (id);
                        create table log_1 partition of log for values from (1) to (9);
                        create domain rating as int check (value > 0) check (value < (9));
                        grant select, insert on product to pg_monitor with grant option;
                        grant select on product to public;
                        create view cheap_names with (security_barrier) as
                            select name from product where price < 3 with local check option;
                        """).connection());
        Table product = catalog.table("product");

        assertThat(product.index("product_idx").orderedColumns())
                .containsExactly("at DESC", "price NULLS FIRST", "name DESC NULLS LAST");
        assertThat(product.index("product_idx").operatorClasses())
                .containsExactly("date_ops", "int4_ops", "text_pattern_ops");
        Trigger trigger = product.trigger("touched");
        assertThat(trigger.timing()).isEqualTo("BEFORE");
        assertThat(trigger.events()).containsExactly("INSERT", "UPDATE");
        assertThat(trigger.updateColumns()).containsExactly("name", "price");
        assertThat(trigger.isForEachRow()).isTrue();
        assertThat(trigger.function()).isEqualTo("public.touch");
        assertThat(trigger.condition()).hasValue("(new.price > 1)");
        Policy policy = product.policy("cheap");
        assertThat(policy.roles()).containsExactlyInAnyOrder("PUBLIC");
        assertThat(policy.command()).isEqualTo("UPDATE");
        assertThat(policy.isPermissive()).isFalse();
        assertThat(policy.using()).hasValue("(price < 9)");
        assertThat(policy.withCheck()).hasValue("(price < 8)");
        assertThat(product.forcesRowLevelSecurity()).isTrue();
        assertThat(product.replicaIdentity()).isEqualTo("FULL");
        assertThat(product.grants().get("pg_monitor")).containsExactly("INSERT", "SELECT");
        assertThat(product.grants().get("PUBLIC")).containsExactly("SELECT");
        assertThat(product.grants().get("postgres")).contains("TRUNCATE");
        assertThat(catalog.compositeType("address").attributes())
                .extracting(CompositeType.Attribute::toString)
                .containsExactly("street text", "\"Zip\" character varying(10)");
        assertThat(catalog.table("log").partitions()).containsExactly("public.log_1");
        assertThat(catalog.table("log_1").parents()).containsExactly("public.log");
        assertThat(catalog.domain("rating").checkExpressions()).containsExactly("(VALUE > 0)", "(VALUE < 9)");
        assertThat(catalog.function("touch").isSecurityDefiner()).isTrue();
        assertThat(catalog.function("touch").settings()).containsExactly("search_path=\"\"");
        assertThat(catalog.view("cheap_names").checkOption()).hasValue("LOCAL");
        assertThat(catalog.view("cheap_names").isSecurityBarrier()).isTrue();
        assertThat(catalog.role("postgres").isSuperuser()).isTrue();
        assertThat(catalog.schema("public").kind()).isEqualTo(ObjectKind.SCHEMA);
    }

    @Test
    void leavesOutWhatIsIgnoredWithEverythingThatHangsOnIt() throws SQLException {
        assertThat(shop(18).objects()).extracting(CatalogObject::toString).noneMatch(name -> name.contains("ignored"));
    }

    @Test
    void findsNamesAsInSqlAndAsStored() throws SQLException {
        Catalog catalog = shop(18);

        assertThat(catalog.table("CUSTOMER")).hasToString("table public.customer");
        assertThat(catalog.table("public.customer")).isEqualTo(catalog.table("customer"));
        assertThat(catalog.table("Order")).hasToString("table public.\"Order\"");
        assertThat(catalog.table("public.\"Order\"")).isEqualTo(catalog.table("Order"));
        assertThat(catalog.table("Order").column("a.b")).hasToString("column public.\"Order\".\"a.b\"");
        assertThat(catalog.table("sélect").column("say \"hi\""))
                .hasToString("column public.\"sélect\".\"say \"\"hi\"\"\"");
        assertThat(catalog.table("sélect").column("\"say \"\"hi\"\"\"").type()).isEqualTo("integer");
        assertThat(catalog.table("lonely")).as("the only one").hasToString("table shop.lonely");
        assertThat(catalog.table("twin")).as("public first").hasToString("table public.twin");
        assertThat(catalog.table("shop.twin")).hasToString("table shop.twin");
        assertThat(catalog.findTable("nowhere.twin")).isEmpty();
        assertThat(catalog.findTable("\"CUSTOMER\"")).isEmpty();
    }

    @Test
    void cutsNamesAsPostgresqlDoes() throws SQLException {
        String stored = "é".repeat(31) + "x";
        Catalog catalog = SchemaDatabase.of(18)
                .reset()
                .execute("create table " + stored + "yz (id int)")
                .read();

        assertThat(catalog.table(stored).name()).isEqualTo(stored);
        assertThat(catalog.table(stored + "yz").name()).isEqualTo(stored);
    }

    @Test
    void namesTheNearMisses() throws SQLException {
        Catalog catalog = shop(18);

        assertThatThrownBy(() -> catalog.table("custmer"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("no table custmer; there is customer");
        assertThatThrownBy(() -> catalog.table("shop.ordres")).hasMessage("no table shop.ordres; there is shop.orders");
        assertThatThrownBy(() -> catalog.table("customer").column("emial"))
                .hasMessage("no column emial in table public.customer; there is email");
        assertThatThrownBy(() -> catalog.table("customer").index("customer_emial_idx"))
                .hasMessage("no index customer_emial_idx in table public.customer; there is customer_email_idx");
        assertThatThrownBy(() -> catalog.table("twin").constraint("twin_pkey"))
                .hasMessage("no constraint twin_pkey in table public.twin; there is none");
        assertThatThrownBy(() -> catalog.function("twice"))
                .hasMessage("more than one function twice: public.twice(integer), public.twice(numeric, text)");
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 15, 18})
    void leavesTheConnectionAsItWas(int version) throws SQLException {
        SchemaDatabase database = SchemaDatabase.of(version).reset().execute(SHOP);
        database.execute(
                "set search_path = shop, public; set timezone = 'Asia/Tokyo'; set default_transaction_read_only = on");
        database.read();

        assertThat(database.connection().getAutoCommit()).isTrue();
        try (Statement statement = database.connection().createStatement();
                Connection other = database.database().connect();
                Statement onlooker = other.createStatement()) {
            assertThat(value(statement, "select current_setting('search_path')"))
                    .isEqualTo("shop, public");
            assertThat(value(statement, "select current_setting('timezone')")).isEqualTo("Asia/Tokyo");
            String pid = value(statement, "select pg_backend_pid()");
            assertThat(value(
                            onlooker,
                            "select state || coalesce(' with a snapshot ' || backend_xmin, '')"
                                    + " from pg_stat_activity where pid = " + pid))
                    .isEqualTo("idle");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 15, 18})
    void readsTheSameAsAnOrdinaryUser(int version) throws SQLException {
        Catalog asSuperuser = shop(version);
        SchemaDatabase database = SchemaDatabase.of(version);
        database.execute("set role reader");
        try {
            assertThat(Catalog.read(database.connection(), Set.of(new QualifiedName("public", "ignored"))))
                    .isEqualTo(asSuperuser);
        } finally {
            database.execute("reset role");
        }
    }

    @Test
    void readsThroughTheSimpleProtocolToo() throws SQLException {
        Catalog asUsual = shop(18);
        Properties simple = new Properties();
        simple.setProperty("preferQueryMode", "simple");
        try (Connection connection =
                SchemaDatabase.of(18).database().dataSource(simple).getConnection()) {
            assertThat(Catalog.read(connection, Set.of(new QualifiedName("public", "ignored"))))
                    .isEqualTo(asUsual);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 15, 18})
    void readsTheSameWhenItsQueriesArePlannedAlready(int version) throws SQLException {
        Catalog first = shop(version);
        Properties properties = new Properties();
        properties.setProperty("prepareThreshold", "1"); // from the second time on: prepared, and answers in binary
        try (Connection connection =
                SchemaDatabase.of(version).database().dataSource(properties).getConnection()) {
            for (int i = 0; i < 8; i++) {
                assertThat(CatalogDiff.between(
                                        first, Catalog.read(connection, Set.of(new QualifiedName("public", "ignored"))))
                                .lines())
                        .isEmpty();
            }
        }
    }

    @Test
    void readsEveryTableWhereNoneIsToBeIgnored() throws SQLException {
        SchemaDatabase database = SchemaDatabase.of(18).reset().execute("create table customer (id int)");

        assertThat(Catalog.read(database.connection()).table("customer").columns())
                .extracting(Column::name)
                .containsExactly("id");
    }

    @Test
    void refusesAConnectionThatIsNotInAutocommit() throws SQLException {
        SchemaDatabase database = SchemaDatabase.of(18).reset();
        database.connection().setAutoCommit(false);
        try {
            assertThatThrownBy(database::read)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The catalogue is read in a transaction of its own:"
                            + " give it a connection in autocommit.");
        } finally {
            database.connection().setAutoCommit(true);
        }
    }

    @Test
    void aQueryThatFailsIsAnExceptionAndLeavesNoTransaction() throws SQLException {
        SchemaDatabase database = SchemaDatabase.of(18).reset().execute("create table customer (id int)");
        database.execute("create role blind; revoke select on pg_catalog.pg_policy from public; set role blind");
        try {
            assertThatThrownBy(database::read)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied for table pg_policy");
            try (Statement statement = database.connection().createStatement()) {
                assertThat(value(statement, "select 'usable'")).isEqualTo("usable");
            }
        } finally {
            database.execute("reset role; grant select on pg_catalog.pg_policy to public; drop role blind");
        }
    }

    @Test
    void isAValue() throws SQLException {
        Catalog one = shop(15);
        Catalog other = SchemaDatabase.of(15).execute("drop table ignored").read();

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).hasToString("catalogue of 9 tables");
        assertThat(one)
                .isNotEqualTo(SchemaDatabase.of(15)
                        .execute("drop table customer cascade")
                        .read());
        assertThat(one.find(one.table("twin").id())).hasValue(one.table("twin"));
    }

    private static String value(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : null;
        }
    }
}
