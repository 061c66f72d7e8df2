package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.Relation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the indexes, triggers and rules of a table or view.
 *
 * @param <SELF> the type of the assertion itself
 * @param <ACTUAL> table or view
 */
public abstract class AbstractIndexedRelationAssert<
                SELF extends AbstractIndexedRelationAssert<SELF, ACTUAL>, ACTUAL extends Relation>
        extends AbstractRelationAssert<SELF, ACTUAL> {

    protected AbstractIndexedRelationAssert(@Nullable ACTUAL actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies that the table has an index of this name.
     *
     * <pre><code class='java'> // CREATE INDEX customer_email_idx ON customer (email)
     * // passes:
     * assertThat(catalog.table("customer")).hasIndex("customer_email_idx");
     * // fails, and says that there is customer_email_idx:
     * assertThat(catalog.table("customer")).hasIndex("customer_emial_idx");</code></pre>
     */
    public SELF hasIndex(String name) {
        return has("index", name, relation -> relation.index(name));
    }

    /**
     * Verifies that the table has no index of this name.
     *
     * <pre><code class='java'> // DROP INDEX customer_name_idx
     * // passes:
     * assertThat(catalog.table("customer")).doesNotHaveIndex("customer_name_idx");
     * // fails:
     * assertThat(catalog.table("customer")).doesNotHaveIndex("customer_email_idx");</code></pre>
     */
    public SELF doesNotHaveIndex(String name) {
        return doesNotHave("index", name, relation -> relation.findIndex(name));
    }

    /**
     * Verifies that there are indexes of these names and no others, with those of keys and other constraints.
     *
     * <pre><code class='java'> // CREATE TABLE product (id bigint PRIMARY KEY, sku text,
     * //     CONSTRAINT product_sku UNIQUE (sku), …)
     * // CREATE INDEX product_name_idx ON product (name)
     * // passes:
     * assertThat(catalog.table("product")).hasOnlyIndexes("product_pkey", "product_sku", "product_name_idx");
     * // fails:
     * assertThat(catalog.table("product")).hasOnlyIndexes("product_pkey", "product_sku", "product_nam_idx");</code></pre>
     */
    public SELF hasOnlyIndexes(String... names) {
        return hasOnly("index", relation -> names(relation.indexes()), names);
    }

    /**
     * Verifies that the table has an index of this name, and goes on with assertions on it.
     *
     * <pre><code class='java'> // CREATE UNIQUE INDEX customer_email_idx ON customer (email)
     * // passes:
     * assertThat(catalog.table("customer")).index("customer_email_idx").isUnique().hasColumns("email");
     * // fails:
     * assertThat(catalog.table("customer")).index("customer_email_idx").hasColumns("name");</code></pre>
     */
    public IndexAssert index(String name) {
        return navigate(Noun.INDEX, name, relation -> relation.index(name));
    }

    /**
     * Verifies that the table has a valid index without a predicate whose key is exactly this, whatever its name.
     *
     * <pre><code class='java'> // CREATE INDEX customer_email_idx ON customer (lower(email), name)
     * // passes:
     * assertThat(catalog.table("customer")).hasIndexOn("lower(email)", "name");
     * // fails:
     * assertThat(catalog.table("customer")).hasIndexOn("name");</code></pre>
     *
     * @param columns names of columns, and expressions as PostgreSQL writes them, in the order of the key
     */
    public SELF hasIndexOn(String... columns) {
        return hasAmong(
                true,
                "a valid index without a predicate on " + tuple(List.of(columns)),
                "index",
                Relation::indexes,
                index ->
                        index.isValid() && !index.isPartial() && index.columns().equals(List.of(columns)),
                index -> index.definition() + (index.isValid() ? "" : " (INVALID)"));
    }

    /**
     * Verifies that there is no valid index without a predicate whose key is exactly this.
     *
     * <pre><code class='java'> // CREATE TABLE product (id bigint PRIMARY KEY, …)
     * // passes:
     * assertThat(catalog.table("product")).doesNotHaveIndexOn("quantity");
     * // fails:
     * assertThat(catalog.table("product")).doesNotHaveIndexOn("id");</code></pre>
     *
     * @param columns names of columns, and expressions as PostgreSQL writes them, in the order of the key
     */
    public SELF doesNotHaveIndexOn(String... columns) {
        return hasAmong(
                false,
                "a valid index without a predicate on " + tuple(List.of(columns)),
                "index",
                Relation::indexes,
                index ->
                        index.isValid() && !index.isPartial() && index.columns().equals(List.of(columns)),
                index -> index.definition() + (index.isValid() ? "" : " (INVALID)"));
    }

    /**
     * Verifies that there is a trigger of this name.
     *
     * <pre><code class='java'> // CREATE TRIGGER product_touched BEFORE UPDATE ON product
     * //     FOR EACH ROW EXECUTE FUNCTION touch()
     * // passes:
     * assertThat(catalog.table("product")).hasTrigger("product_touched");
     * // fails:
     * assertThat(catalog.table("product")).hasTrigger("product_touch");</code></pre>
     */
    public SELF hasTrigger(String name) {
        return has("trigger", name, relation -> relation.trigger(name));
    }

    /**
     * Verifies that there is no trigger of this name.
     *
     * <pre><code class='java'> // CREATE TRIGGER product_touched BEFORE UPDATE ON product
     * //     FOR EACH ROW EXECUTE FUNCTION touch()
     * // passes:
     * assertThat(catalog.table("orders")).doesNotHaveTrigger("product_touched");
     * // fails:
     * assertThat(catalog.table("product")).doesNotHaveTrigger("product_touched");</code></pre>
     */
    public SELF doesNotHaveTrigger(String name) {
        return doesNotHave("trigger", name, relation -> relation.findTrigger(name));
    }

    /**
     * Verifies that there are triggers of these names and no others, without those that PostgreSQL keeps for foreign
     * keys.
     *
     * <pre><code class='java'> // CREATE TRIGGER product_touched BEFORE UPDATE ON product
     * //     FOR EACH ROW EXECUTE FUNCTION touch()
     * // CREATE TRIGGER product_logged AFTER INSERT ON product EXECUTE FUNCTION touch()
     * // passes:
     * assertThat(catalog.table("product")).hasOnlyTriggers("product_touched", "product_logged");
     * // fails:
     * assertThat(catalog.table("product")).hasOnlyTriggers("product_touched");</code></pre>
     */
    public SELF hasOnlyTriggers(String... names) {
        return hasOnly("trigger", relation -> names(relation.triggers()), names);
    }

    /**
     * Verifies that there is a trigger of this name, and goes on with assertions on it.
     *
     * <pre><code class='java'> // CREATE TRIGGER product_touched BEFORE UPDATE ON product
     * //     FOR EACH ROW EXECUTE FUNCTION touch()
     * // passes:
     * assertThat(catalog.table("product")).trigger("product_touched").firesBefore("UPDATE");
     * // fails:
     * assertThat(catalog.table("product")).trigger("product_toched");</code></pre>
     */
    public TriggerAssert trigger(String name) {
        return navigate(Noun.TRIGGER, name, relation -> relation.trigger(name));
    }

    /**
     * Verifies that there is a rule of this name.
     *
     * <pre><code class='java'> // CREATE RULE keep_orders AS ON DELETE TO orders DO INSTEAD NOTHING
     * // passes:
     * assertThat(catalog.table("orders")).hasRule("keep_orders");
     * // fails:
     * assertThat(catalog.table("orders")).hasRule("keep_order");</code></pre>
     */
    public SELF hasRule(String name) {
        return has("rule", name, relation -> relation.rule(name));
    }

    /**
     * Verifies that there is no rule of this name.
     *
     * <pre><code class='java'> // CREATE RULE keep_orders AS ON DELETE TO orders DO INSTEAD NOTHING
     * // passes:
     * assertThat(catalog.table("product")).doesNotHaveRule("keep_orders");
     * // fails:
     * assertThat(catalog.table("orders")).doesNotHaveRule("keep_orders");</code></pre>
     */
    public SELF doesNotHaveRule(String name) {
        return doesNotHave("rule", name, relation -> relation.findRule(name));
    }

    /**
     * Verifies that there are rules of these names and no others.
     *
     * <pre><code class='java'> // CREATE RULE keep_orders AS ON DELETE TO orders DO INSTEAD NOTHING
     * // passes:
     * assertThat(catalog.table("orders")).hasOnlyRules("keep_orders");
     * assertThat(catalog.table("product")).hasOnlyRules();
     * // fails:
     * assertThat(catalog.table("orders")).hasOnlyRules();</code></pre>
     */
    public SELF hasOnlyRules(String... names) {
        return hasOnly("rule", relation -> names(relation.rules()), names);
    }
}
