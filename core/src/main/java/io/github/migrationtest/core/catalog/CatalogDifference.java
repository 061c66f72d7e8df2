package io.github.migrationtest.core.catalog;

import org.jspecify.annotations.Nullable;

/** One thing that is different in a second catalogue. */
public sealed interface CatalogDifference {

    /** What is different: as it was, or as it is where it was not there. */
    CatalogObject object();

    /** The difference as a reviewer would note it. */
    String line();

    /** The object is in the first catalogue only. */
    record Missing(CatalogObject object) implements CatalogDifference {

        @Override
        public String line() {
            return Wording.withSummary(object + " is missing", object);
        }
    }

    /** The object is in the second catalogue only. */
    record New(CatalogObject object) implements CatalogDifference {

        @Override
        public String line() {
            return Wording.withSummary(object + " is new", object);
        }
    }

    /**
     * A property is different.
     *
     * @param object the object in the first catalogue
     * @param property the property's name
     * @param before its value in the first catalogue; null where the object did not have it
     * @param after its value in the second; null where the object does not have it
     */
    record Changed(
            CatalogObject object,
            String property,
            @Nullable String before,
            @Nullable String after) implements CatalogDifference {

        @Override
        public String line() {
            return object + ": " + Wording.change(property, before, after);
        }
    }
}
