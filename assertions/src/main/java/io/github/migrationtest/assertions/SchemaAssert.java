package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.Schema;
import org.jspecify.annotations.Nullable;

/** Assertions on a schema: its owner, comment and privileges. */
public class SchemaAssert extends AbstractOwnedAssert<SchemaAssert, Schema> {

    public SchemaAssert(@Nullable Schema actual) {
        super(actual, SchemaAssert.class);
    }
}
