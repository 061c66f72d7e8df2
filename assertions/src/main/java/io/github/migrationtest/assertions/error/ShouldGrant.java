package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.catalog.CatalogObject;
import java.util.Collection;
import java.util.List;

/** An object whose privileges are other than they should be. */
public final class ShouldGrant extends ExpectingBut {

    private ShouldGrant(String expected, String found) {
        super(expected, found);
    }

    public static ShouldGrant shouldGrant(CatalogObject object, String role, Collection<String> privileges) {
        return new ShouldGrant(object + " to grant " + String.join(", ", privileges) + " to " + role, grants(object));
    }

    public static ShouldGrant shouldGrantExactly(CatalogObject object, String role, Collection<String> privileges) {
        return new ShouldGrant(
                object + " to grant exactly " + String.join(", ", privileges) + " to " + role, grants(object));
    }

    public static ShouldGrant shouldGrantNothing(CatalogObject object, String role) {
        return new ShouldGrant(object + " to grant nothing to " + role, grants(object));
    }

    private static String grants(CatalogObject object) {
        List<String> lines = object.grants().entrySet().stream()
                .map(entry -> String.join(", ", entry.getValue()) + " to " + entry.getKey())
                .toList();
        return listed("it grants", "it grants nothing to anybody", lines);
    }
}
