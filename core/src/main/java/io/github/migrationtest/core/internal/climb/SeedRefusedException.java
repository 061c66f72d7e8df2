package io.github.migrationtest.core.internal.climb;

import io.github.migrationtest.core.state.StateException;
import java.sql.SQLException;
import java.util.Optional;

/** A seed's rows were refused, perhaps because of another seed's. */
final class SeedRefusedException extends StateException {

    private static final long serialVersionUID = 1L;

    private final transient Optional<SeedConflict> conflict;

    SeedRefusedException(String reason, String message, SQLException cause, Optional<SeedConflict> conflict) {
        super(reason, message, cause);
        this.conflict = conflict;
    }

    Optional<SeedConflict> conflict() {
        return conflict;
    }
}
