package io.github.migrationtest.core.internal.spring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All places where a property can stand.
 *
 * @param all strongest first
 */
record PropertySources(List<PropertySource> all) {

    /** A value as it is written, and where. */
    record Written(String text, PropertySource source) {}

    PropertySources {
        all = List.copyOf(all);
    }

    Optional<Written> find(String name) {
        return all.stream()
                .flatMap(source -> source.get(name).stream().map(text -> new Written(text, source)))
                .findFirst();
    }

    /** What a placeholder refers to: a name in any form, or exactly as it is written. */
    Optional<Written> refer(String name) {
        Optional<Written> relaxed =
                name.equals(name.toLowerCase(java.util.Locale.ROOT)) ? find(name) : Optional.empty();
        return relaxed.or(() -> all.stream()
                .flatMap(source -> source.exactly(name).stream().map(text -> new Written(text, source)))
                .findFirst());
    }

    /** The strongest place's list as a whole: lists are not merged. Placeholders are resolved where they can be. */
    List<String> list(String name) {
        return all.stream().flatMap(source -> source.list(name).stream()).findFirst().orElse(List.of()).stream()
                .map(item -> new Placeholders(this).resolveLeniently(item))
                .flatMap(item -> List.of(item.split("\\s*,\\s*")).stream())
                .filter(item -> !item.isBlank())
                .toList();
    }

    /** All that stands below a name; for the same key, the strongest place's. */
    Map<String, Written> map(String name) {
        Map<String, Written> map = new LinkedHashMap<>();
        for (PropertySource source : all) {
            source.below(name).forEach((rest, value) -> map.putIfAbsent(rest.asKey(), new Written(value, source)));
        }
        return map;
    }
}
