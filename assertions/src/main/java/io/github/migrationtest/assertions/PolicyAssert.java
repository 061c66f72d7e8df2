package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.Policy;
import org.jspecify.annotations.Nullable;

/** Assertions on a row security policy. */
public class PolicyAssert extends AbstractPolicyAssert<PolicyAssert> {

    public PolicyAssert(@Nullable Policy actual) {
        super(actual, PolicyAssert.class);
    }
}
