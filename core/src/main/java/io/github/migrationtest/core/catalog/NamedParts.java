package io.github.migrationtest.core.catalog;

import io.github.migrationtest.core.internal.text.NearMisses;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Looks up what belongs to a table by name. */
final class NamedParts {

    private NamedParts() {}

    static <T extends CatalogObject> Optional<T> find(List<T> parts, String name) {
        for (SqlName meaning : SqlName.meanings(name)) {
            for (T part : parts) {
                if (meaning.schema() == null && part.name().equals(meaning.name())) {
                    return Optional.of(part);
                }
            }
        }
        return Optional.empty();
    }

    static <T extends CatalogObject> T get(CatalogObject owner, Object kind, List<T> parts, String name) {
        return find(parts, name)
                .orElseThrow(() -> new NoSuchElementException("no " + kind + " " + name + " in " + owner
                        + NearMisses.hint(
                                name, parts.stream().map(CatalogObject::name).toList())));
    }
}
