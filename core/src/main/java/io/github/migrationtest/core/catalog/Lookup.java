package io.github.migrationtest.core.catalog;

import io.github.migrationtest.core.internal.text.NearMisses;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Looks up objects of one sort by name: in {@code public} first, then wherever there is only one. */
record Lookup<T extends CatalogObject>(String word, Collection<T> objects) {

    T get(String text) {
        return find(text).orElseThrow(() -> new NoSuchElementException("no " + word + " " + text + hint(text)));
    }

    Optional<T> find(String text) {
        int bracket = text.endsWith(")") ? text.indexOf('(') : -1;
        String name = bracket < 0 ? text : text.substring(0, bracket);
        String arguments = bracket < 0 ? null : text.substring(bracket + 1, text.length() - 1);
        for (SqlName meaning : SqlName.meanings(name)) {
            List<T> found = objects.stream()
                    .filter(object -> is(object, meaning, arguments))
                    .toList();
            List<T> inPublic = found.stream()
                    .filter(object -> "public".equals(object.id().schema()))
                    .toList();
            if (meaning.schema() == null && !inPublic.isEmpty()) {
                return Optional.of(only(text, inPublic));
            }
            if (!found.isEmpty()) {
                return Optional.of(only(text, found));
            }
        }
        return Optional.empty();
    }

    private static boolean is(CatalogObject object, SqlName meaning, @Nullable String arguments) {
        return object.name().equals(meaning.name())
                && (meaning.schema() == null
                        || meaning.schema().equals(object.id().schema()))
                && (arguments == null
                        || squeezed(arguments)
                                .equals(squeezed(String.valueOf(object.id().arguments()))));
    }

    private static String squeezed(String arguments) {
        return arguments.strip().replaceAll("\\s*,\\s*", ",").replaceAll("\\s+", " ");
    }

    private T only(String text, List<T> found) {
        if (found.size() > 1) {
            throw new NoSuchElementException("more than one " + word + " " + text + ": "
                    + String.join(
                            ", ",
                            new TreeSet<>(found.stream()
                                    .map(object -> object.id().qualifiedName())
                                    .toList())));
        }
        return found.get(0);
    }

    private String hint(String text) {
        boolean qualified = SqlName.meanings(text).iterator().next().schema() != null;
        return NearMisses.hint(
                text,
                objects.stream()
                        .map(object -> qualified || !"public".equals(object.id().schema())
                                ? object.id().qualifiedName()
                                : object.name())
                        .toList());
    }
}
