package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.ForeignKey;
import org.jspecify.annotations.Nullable;

/** Assertions on a foreign key. */
public class ForeignKeyAssert extends AbstractForeignKeyAssert<ForeignKeyAssert> {

    public ForeignKeyAssert(@Nullable ForeignKey actual) {
        super(actual, ForeignKeyAssert.class);
    }
}
