package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.Extension;
import org.jspecify.annotations.Nullable;

/** Assertions on an installed extension. */
public class ExtensionAssert extends AbstractExtensionAssert<ExtensionAssert> {

    public ExtensionAssert(@Nullable Extension actual) {
        super(actual, ExtensionAssert.class);
    }
}
