package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.catalog.QualifiedName;
import java.util.List;

/**
 * Why a statement worked while others waited.
 *
 * @param table the table that it is about
 * @param doing what it did, to be read behind {@code while it}: {@code builds an index}
 * @param remedy what to do instead, ready to paste where it is SQL
 */
record Cause(QualifiedName table, String doing, List<String> remedy) {

    Cause {
        remedy = List.copyOf(remedy);
    }
}
