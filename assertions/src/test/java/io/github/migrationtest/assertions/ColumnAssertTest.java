package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationtest.core.catalog.Column;
import org.junit.jupiter.api.Test;

class ColumnAssertTest {

    private final Column name = column("name");
    private final Column email = column("email");

    @Test
    void hasType() {
        assertThat(name).hasType("character varying(40)").hasType("varchar(40)").hasType("VARCHAR ( 40 )");
        assertThat(column("id")).hasType("bigint").hasType("int8");
        assertThat(column("points"))
                .hasType("numeric(10,0)")
                .hasType("decimal(10)")
                .hasType("numeric(10, 0)");
        assertThat(column("code")).hasType("character(1)").hasType("char");
        assertThat(column("state")).hasType("public.status").hasType("status");
        assertThat(column("at")).hasType("timestamp(3) with time zone").hasType("timestamptz(3)");
        assertThat(column("tags")).hasType("text[]");

        assertFails(() -> assertThat(name).hasType("varchar(80)"), """
                Expecting column public.customer.name to have type varchar(80)
                but its type is character varying(40)
                """);
        assertFails(() -> assertThat(column("tags")).hasType("text"), """
                Expecting column public.customer.tags to have type text
                but its type is text[]
                """);
    }

    @Test
    void acceptsNull() {
        assertThat(email).acceptsNull();

        assertFails(() -> assertThat(name).acceptsNull(), """
                Expecting column public.customer.name to accept null
                but it is NOT NULL
                """);
    }

    @Test
    void rejectsNull() {
        assertThat(name).rejectsNull();

        assertFails(() -> assertThat(email).rejectsNull(), """
                Expecting column public.customer.email to reject null
                but it is not NOT NULL
                """);
    }

    @Test
    void hasDefault() {
        assertThat(name).hasDefault().hasDefault("'nobody'").hasDefault("'nobody'::character varying");

        assertFails(() -> assertThat(email).hasDefault(), """
                Expecting column public.customer.email to have a default
                but it has none
                """);
        assertFails(() -> assertThat(name).hasDefault("'somebody'"), """
                Expecting column public.customer.name to have default 'somebody'
                but its default is 'nobody'::character varying
                """);
        assertFails(() -> assertThat(email).hasDefault("''"), """
                Expecting column public.customer.email to have default ''
                but it has none
                """);
    }

    @Test
    void hasNoDefault() {
        assertThat(email).hasNoDefault();

        assertFails(() -> assertThat(name).hasNoDefault(), """
                Expecting column public.customer.name to have no default
                but its default is 'nobody'::character varying
                """);
    }

    @Test
    void returnToTableNeedsAWayBack() {
        assertThatThrownBy(() -> assertThat(name).returnToTable())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("returnToTable() goes back where column(…) led from;"
                        + " this assertion began at its object itself.");
    }

    @Test
    @SuppressWarnings("deprecation") // deprecated because they mislead, which is what is tested
    void inheritedAssertionsThatMisleadFail() {
        assertFails(() -> assertThat(name).isNotNull(), """
                Expecting column public.customer.name to be asked by rejectsNull()
                but isNotNull() was called, which only says that there is an object for it
                """);
        assertFails(() -> assertThat(name).isNull(), """
                Expecting column public.customer.name to be asked by acceptsNull()
                but isNull() was called, which only says that there is no object for it
                """);
    }

    private static Column column(String name) {
        return ShopCatalog.shop().table("customer").column(name);
    }
}
