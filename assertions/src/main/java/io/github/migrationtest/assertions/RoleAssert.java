package io.github.migrationtest.assertions;

import io.github.migrationtest.core.catalog.Role;
import org.jspecify.annotations.Nullable;

/** Assertions on a role of the server. */
public class RoleAssert extends AbstractRoleAssert<RoleAssert> {

    public RoleAssert(@Nullable Role actual) {
        super(actual, RoleAssert.class);
    }
}
