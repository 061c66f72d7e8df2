package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.DomainType;
import org.jspecify.annotations.Nullable;

/** Assertions on a domain. */
public class DomainAssert extends AbstractDomainAssert<DomainAssert> {

    public DomainAssert(@Nullable DomainType actual) {
        super(actual, DomainAssert.class);
    }
}
