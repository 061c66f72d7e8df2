package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.Trigger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a trigger.
 *
 * @param <SELF> the type of the assertion itself
 */
public abstract class AbstractTriggerAssert<SELF extends AbstractTriggerAssert<SELF>>
        extends AbstractCatalogObjectAssert<SELF, Trigger> {

    protected AbstractTriggerAssert(@Nullable Trigger actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies that the trigger fires before these events, and at no other time.
     *
     * <pre><code class='java'> // CREATE TRIGGER product_touched BEFORE UPDATE OF name, price ON product FOR EACH ROW
     * //     WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION touch()
     * // CREATE TRIGGER product_logged AFTER INSERT OR DELETE ON product EXECUTE FUNCTION touch()
     * // passes:
     * assertThat(catalog.table("product").trigger("product_touched")).firesBefore("UPDATE");
     * // fails:
     * assertThat(catalog.table("product").trigger("product_logged")).firesBefore("INSERT", "DELETE");</code></pre>
     *
     * @param event {@code INSERT}, {@code UPDATE}, {@code DELETE} or {@code TRUNCATE}
     * @param more further events, in whatever order
     */
    public SELF firesBefore(String event, String... more) {
        return fires("BEFORE", event, more);
    }

    /**
     * Verifies that the trigger fires after these events, and at no other time.
     *
     * <pre><code class='java'> // CREATE TRIGGER product_logged AFTER INSERT OR DELETE ON product EXECUTE FUNCTION touch()
     * // passes:
     * assertThat(catalog.table("product").trigger("product_logged")).firesAfter("INSERT", "DELETE");
     * // fails:
     * assertThat(catalog.table("product").trigger("product_logged")).firesAfter("INSERT");</code></pre>
     *
     * @param event {@code INSERT}, {@code UPDATE}, {@code DELETE} or {@code TRUNCATE}
     * @param more further events, in whatever order
     */
    public SELF firesAfter(String event, String... more) {
        return fires("AFTER", event, more);
    }

    /**
     * Verifies that the trigger fires instead of these events, and at no other time.
     *
     * <pre><code class='java'> // CREATE TRIGGER names_written INSTEAD OF INSERT ON names
     * //     FOR EACH ROW EXECUTE FUNCTION touch()
     * // CREATE TRIGGER product_logged AFTER INSERT OR DELETE ON product EXECUTE FUNCTION touch()
     * // passes:
     * assertThat(catalog.view("names").trigger("names_written")).firesInsteadOf("INSERT");
     * // fails:
     * assertThat(catalog.table("product").trigger("product_logged")).firesInsteadOf("INSERT", "DELETE");</code></pre>
     *
     * @param event {@code INSERT}, {@code UPDATE}, {@code DELETE} or {@code TRUNCATE}
     * @param more further events, in whatever order
     */
    public SELF firesInsteadOf(String event, String... more) {
        return fires("INSTEAD OF", event, more);
    }

    /**
     * Verifies the columns of {@code UPDATE OF}, in whatever order; none where every update fires the trigger.
     *
     * <pre><code class='java'> // CREATE TRIGGER product_touched BEFORE UPDATE OF name, price ON product FOR EACH ROW
     * //     WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION touch()
     * // passes:
     * assertThat(catalog.table("product").trigger("product_touched")).firesOnUpdateOf("price", "name");
     * // fails:
     * assertThat(catalog.table("product").trigger("product_touched")).firesOnUpdateOf("price");</code></pre>
     */
    public SELF firesOnUpdateOf(String... columns) {
        return is(
                trigger -> Set.copyOf(trigger.updateColumns()).equals(Set.copyOf(List.of(columns))),
                "fire on update of " + tuple(List.of(columns)),
                trigger -> "it is " + trigger.definition());
    }

    /**
     * Verifies that the trigger fires once for each row.
     *
     * <pre><code class='java'> // CREATE TRIGGER product_touched BEFORE UPDATE OF name, price ON product FOR EACH ROW
     * //     WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION touch()
     * // CREATE TRIGGER product_logged AFTER INSERT OR DELETE ON product EXECUTE FUNCTION touch()
     * // passes:
     * assertThat(catalog.table("product").trigger("product_touched")).firesForEachRow();
     * // fails:
     * assertThat(catalog.table("product").trigger("product_logged")).firesForEachRow();</code></pre>
     */
    public SELF firesForEachRow() {
        return is(Trigger::isForEachRow, "fire for each row", trigger -> "it is " + trigger.definition());
    }

    /**
     * Verifies that the trigger fires once for each statement.
     *
     * <pre><code class='java'> // CREATE TRIGGER product_touched BEFORE UPDATE OF name, price ON product FOR EACH ROW
     * //     WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION touch()
     * // CREATE TRIGGER product_logged AFTER INSERT OR DELETE ON product EXECUTE FUNCTION touch()
     * // passes:
     * assertThat(catalog.table("product").trigger("product_logged")).firesForEachStatement();
     * // fails:
     * assertThat(catalog.table("product").trigger("product_touched")).firesForEachStatement();</code></pre>
     */
    public SELF firesForEachStatement() {
        return is(
                trigger -> !trigger.isForEachRow(),
                "fire for each statement",
                trigger -> "it is " + trigger.definition());
    }

    /**
     * Verifies the function that the trigger calls.
     *
     * <pre><code class='java'> // CREATE TRIGGER product_logged AFTER INSERT OR DELETE ON product EXECUTE FUNCTION touch()
     * // passes:
     * assertThat(catalog.table("product").trigger("product_logged")).callsFunction("touch");
     * // fails:
     * assertThat(catalog.table("product").trigger("product_logged")).callsFunction("audit.touch");</code></pre>
     *
     * @param function {@code touch} or {@code shop.touch}
     */
    public SELF callsFunction(String function) {
        return hasValue("function", function, trigger -> Optional.of(trigger.function()), Names::same);
    }

    /**
     * Verifies the condition of {@code WHEN}.
     *
     * <pre><code class='java'> // CREATE TRIGGER product_touched BEFORE UPDATE OF name, price ON product FOR EACH ROW
     * //     WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION touch()
     * // CREATE TRIGGER product_logged AFTER INSERT OR DELETE ON product EXECUTE FUNCTION touch()
     * // passes:
     * assertThat(catalog.table("product").trigger("product_touched")).hasCondition("old.name IS DISTINCT FROM new.name");
     * // fails:
     * assertThat(catalog.table("product").trigger("product_touched")).hasCondition("old.name IS NULL");
     * assertThat(catalog.table("product").trigger("product_logged")).hasCondition("old.name IS NULL");</code></pre>
     *
     * @param condition as PostgreSQL writes it, with or without the outer parentheses
     */
    public SELF hasCondition(String condition) {
        return hasValue("condition", condition, Trigger::condition, Expressions::same);
    }

    /**
     * Verifies that the trigger has no {@code WHEN}.
     *
     * <pre><code class='java'> // CREATE TRIGGER product_touched BEFORE UPDATE OF name, price ON product FOR EACH ROW
     * //     WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION touch()
     * // CREATE TRIGGER product_logged AFTER INSERT OR DELETE ON product EXECUTE FUNCTION touch()
     * // passes:
     * assertThat(catalog.table("product").trigger("product_logged")).hasNoCondition();
     * // fails:
     * assertThat(catalog.table("product").trigger("product_touched")).hasNoCondition();</code></pre>
     */
    public SELF hasNoCondition() {
        return hasNoValue("condition", Trigger::condition);
    }

    /**
     * Verifies that the trigger fires in ordinary sessions.
     *
     * <pre><code class='java'> // ALTER TABLE product DISABLE TRIGGER product_logged
     * // passes:
     * assertThat(catalog.table("product").trigger("product_touched")).isEnabled();
     * // fails:
     * assertThat(catalog.table("product").trigger("product_logged")).isEnabled();</code></pre>
     */
    public SELF isEnabled() {
        return is(AbstractTriggerAssert::firesOrdinarily, "be enabled", trigger -> "its state is " + trigger.state());
    }

    /**
     * Verifies that the trigger never fires.
     *
     * <pre><code class='java'> // ALTER TABLE product DISABLE TRIGGER product_logged
     * // passes:
     * assertThat(catalog.table("product").trigger("product_logged")).isDisabled();
     * // fails:
     * assertThat(catalog.table("product").trigger("product_touched")).isDisabled();</code></pre>
     */
    public SELF isDisabled() {
        return is(
                trigger -> trigger.state().equals("disabled"),
                "be disabled",
                trigger -> "its state is " + trigger.state());
    }

    /**
     * Goes back to the table that {@code trigger(…)} led from.
     *
     * <pre><code class='java'> // CREATE TRIGGER product_logged AFTER INSERT OR DELETE ON product EXECUTE FUNCTION touch()
     * // passes:
     * assertThat(catalog).table("product").trigger("product_logged").isDisabled().returnToTable().hasColumn("id");
     * // fails, because there is no way back:
     * assertThat(catalog.table("product").trigger("product_logged")).returnToTable();</code></pre>
     *
     * @throws IllegalStateException if the assertion did not come from a table
     */
    public TableAssert returnToTable() {
        return returnTo(Noun.TABLE, "returnToTable()", "trigger(…)");
    }

    /**
     * Goes back to the view that {@code a view's trigger(…)} led from.
     *
     * <pre><code class='java'> // CREATE TRIGGER names_written INSTEAD OF INSERT ON names …
     * // passes:
     * assertThat(catalog).view("names").trigger("names_written").isEnabled().returnToView().hasColumn("name");
     * // fails, because there is no way back:
     * assertThat(catalog.view("names").trigger("names_written")).returnToView();</code></pre>
     *
     * @throws IllegalStateException if the assertion did not come from a view
     */
    public ViewAssert returnToView() {
        return returnTo(Noun.VIEW, "returnToView()", "a view's trigger(…)");
    }

    private SELF fires(String timing, String event, String... more) {
        Set<String> events =
                Stream.concat(Stream.of(event), Stream.of(more)).collect(Collectors.toCollection(LinkedHashSet::new));
        return is(
                trigger -> trigger.timing().equals(timing)
                        && Set.copyOf(trigger.events()).equals(events),
                "fire " + timing + " " + String.join(" OR ", events),
                trigger -> "it fires " + trigger.timing() + " " + String.join(" OR ", trigger.events()));
    }

    private static boolean firesOrdinarily(Trigger trigger) {
        return trigger.state().equals("enabled") || trigger.state().equals("always");
    }
}
