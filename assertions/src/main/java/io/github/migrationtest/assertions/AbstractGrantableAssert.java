package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.error.ShouldGrant.shouldGrant;
import static io.github.migrationtest.assertions.error.ShouldGrant.shouldGrantExactly;
import static io.github.migrationtest.assertions.error.ShouldGrant.shouldGrantNothing;

import io.github.migrationtest.core.catalog.CatalogObject;
import io.github.migrationtest.core.catalog.Privilege;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on an object on which privileges are granted.
 *
 * @param <SELF> the type of the assertion itself
 * @param <ACTUAL> the object's type
 */
public abstract class AbstractGrantableAssert<
                SELF extends AbstractGrantableAssert<SELF, ACTUAL>, ACTUAL extends CatalogObject>
        extends AbstractCatalogObjectAssert<SELF, ACTUAL> {

    protected AbstractGrantableAssert(@Nullable ACTUAL actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies that a role was granted these privileges on the object itself, and perhaps others.
     *
     * <pre><code class='java'> // GRANT SELECT, INSERT ON product TO app
     * // passes:
     * assertThat(catalog.table("product")).grantsTo("app", "SELECT", "INSERT");
     * // fails:
     * assertThat(catalog.table("product")).grantsTo("app", "SELECT", "DELETE");
     * assertThat(catalog.table("product").column("sku")).grantsTo("app", "UPDATE");</code></pre>
     *
     * @param role the name as stored; {@code PUBLIC} for everybody. What a role has because everybody has it, or
     *     because it is a member of another, is not counted
     * @param privilege {@code SELECT}, {@code EXECUTE}, … as in {@code GRANT}
     * @throws IllegalArgumentException if there is no such privilege
     */
    public SELF grantsTo(String role, String privilege, String... more) {
        Set<String> privileges = privileges(privilege, more);
        return verify(
                actual -> granted(actual, role).containsAll(privileges),
                actual -> shouldGrant(actual, role, privileges));
    }

    /**
     * Verifies that a role was granted these privileges on the object itself, and no others.
     *
     * <pre><code class='java'> // GRANT SELECT, INSERT ON product TO app
     * // passes:
     * assertThat(catalog.table("product")).grantsExactlyTo("app", "INSERT", "SELECT");
     * // fails:
     * assertThat(catalog.table("product")).grantsExactlyTo("app", "SELECT");</code></pre>
     *
     * @param role the name as stored; {@code PUBLIC} for everybody. What a role has because everybody has it, or
     *     because it is a member of another, is not counted
     * @param privilege {@code SELECT}, {@code EXECUTE}, … as in {@code GRANT}
     * @throws IllegalArgumentException if there is no such privilege
     */
    public SELF grantsExactlyTo(String role, String privilege, String... more) {
        Set<String> privileges = privileges(privilege, more);
        return verify(
                actual -> granted(actual, role).equals(privileges),
                actual -> shouldGrantExactly(actual, role, privileges));
    }

    /**
     * Verifies that a role was granted no privilege on the object itself.
     *
     * <pre><code class='java'> // GRANT SELECT, INSERT ON product TO app
     * // passes:
     * assertThat(catalog.table("product")).grantsNothingTo("auditor");
     * // fails:
     * assertThat(catalog.table("product")).grantsNothingTo("app");</code></pre>
     *
     * @param role the name as stored; {@code PUBLIC} for everybody. What a role has because everybody has it, or
     *     because it is a member of another, is not counted
     */
    public SELF grantsNothingTo(String role) {
        return verify(actual -> granted(actual, role).isEmpty(), actual -> shouldGrantNothing(actual, role));
    }

    private static Set<String> granted(CatalogObject object, String role) {
        return object.grants().getOrDefault(role, Set.of());
    }

    private static Set<String> privileges(String privilege, String... more) {
        return Stream.concat(Stream.of(privilege), Stream.of(more))
                .map(name -> Privilege.named(name).toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
