package io.github.migrationtest.core.internal.data;

import io.github.migrationtest.core.catalog.QualifiedName;
import java.sql.SQLException;

/** The rows of a table cannot be read or compared; says of which. */
public final class UnreadableRowsException extends SQLException {

    private static final long serialVersionUID = 1L;

    UnreadableRowsException(QualifiedName table, SQLException cause) {
        super(
                "the rows of " + table + " could not be compared: " + cause.getMessage(),
                cause.getSQLState(),
                cause.getErrorCode(),
                cause);
    }
}
