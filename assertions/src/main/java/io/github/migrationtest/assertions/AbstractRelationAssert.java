package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.Relation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the columns of a table or view.
 *
 * @param <SELF> the type of the assertion itself
 * @param <ACTUAL> table or view
 */
public abstract class AbstractRelationAssert<SELF extends AbstractRelationAssert<SELF, ACTUAL>, ACTUAL extends Relation>
        extends AbstractOwnedAssert<SELF, ACTUAL> {

    protected AbstractRelationAssert(@Nullable ACTUAL actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies that the table has a column of this name.
     *
     * <pre><code class='java'> // CREATE TABLE customer (id bigint, email text)
     * // passes:
     * assertThat(catalog.table("customer")).hasColumn("email");
     * // fails, and says that there is email:
     * assertThat(catalog.table("customer")).hasColumn("emial");</code></pre>
     */
    public SELF hasColumn(String name) {
        return has("column", name, relation -> relation.column(name));
    }

    /**
     * Verifies that the table has columns of these names, and perhaps others, in whatever order.
     *
     * <pre><code class='java'> // CREATE TABLE customer (id bigint, email text)
     * // passes:
     * assertThat(catalog.table("customer")).hasColumns("email", "id");
     * // fails:
     * assertThat(catalog.table("customer")).hasColumns("id", "name");</code></pre>
     */
    public SELF hasColumns(String... names) {
        List.of(names).forEach(this::hasColumn);
        return myself;
    }

    /**
     * Verifies that there are columns of these names and no others, in whatever order.
     *
     * <pre><code class='java'> // CREATE TABLE booking (room int, during tsrange)
     * // passes:
     * assertThat(catalog.table("booking")).hasOnlyColumns("during", "room");
     * // fails:
     * assertThat(catalog.table("booking")).hasOnlyColumns("rom", "guest", "during");</code></pre>
     */
    public SELF hasOnlyColumns(String... names) {
        return hasOnly("column", relation -> names(relation.columns()), names);
    }

    /**
     * Verifies that the table has no column of this name.
     *
     * <pre><code class='java'> // ALTER TABLE customer DROP COLUMN name
     * // passes:
     * assertThat(catalog.table("customer")).doesNotHaveColumn("name");
     * // fails:
     * assertThat(catalog.table("customer")).doesNotHaveColumn("id");</code></pre>
     */
    public SELF doesNotHaveColumn(String name) {
        return doesNotHave("column", name, relation -> relation.findColumn(name));
    }

    /**
     * Verifies that the table has a column of this name, and goes on with assertions on it.
     *
     * <pre><code class='java'> // CREATE TABLE customer (name text NOT NULL)
     * // passes:
     * assertThat(catalog.table("customer")).column("name").rejectsNull();
     * // fails:
     * assertThat(catalog.table("customer")).column("name").hasDefault();</code></pre>
     */
    public ColumnAssert column(String name) {
        return navigate(Noun.COLUMN, name, relation -> relation.column(name));
    }
}
