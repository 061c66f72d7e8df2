package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.catalog.CatalogObject;
import java.util.Optional;

/** An object that has something else, nothing, or something where it should have nothing. */
public final class ShouldHaveValue extends ExpectingBut {

    private ShouldHaveValue(String expected, String found) {
        super(expected, found);
    }

    /**
     * @param object the object
     * @param what what is compared, {@code type}
     * @param expected what it should be
     * @param found what it is; empty where the object has none
     */
    public static ShouldHaveValue shouldHaveValue(
            CatalogObject object, String what, String expected, Optional<String> found) {
        return new ShouldHaveValue(
                object + " to have " + what + " " + expected,
                found.map(value -> is(what, value)).orElse("it has none"));
    }

    /**
     * @param object the object
     * @param what what it has none of, {@code default}
     */
    public static ShouldHaveValue shouldHaveSome(CatalogObject object, String what) {
        return new ShouldHaveValue(object + " to have a " + what, "it has none");
    }

    /**
     * @param object the object
     * @param what what it should have none of, {@code default}
     * @param found what it has
     */
    public static ShouldHaveValue shouldHaveNone(CatalogObject object, String what, String found) {
        return new ShouldHaveValue(object + " to have no " + what, is(what, found));
    }

    private static String is(String what, String value) {
        return "its " + what + (what.matches(".*[^s]s") ? " are " : " is ") + value;
    }
}
