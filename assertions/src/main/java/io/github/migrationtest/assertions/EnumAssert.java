package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.EnumType;
import org.jspecify.annotations.Nullable;

/** Assertions on an enumerated type. */
public class EnumAssert extends AbstractEnumAssert<EnumAssert> {

    public EnumAssert(@Nullable EnumType actual) {
        super(actual, EnumAssert.class);
    }
}
