package io.github.migrationtest.core.internal.spring;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Properties of one place, found by relaxed names. */
final class PropertySource {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final String place;
    private final Map<String, String> raw;
    private final Map<PropertyName, String> named = new LinkedHashMap<>();
    private final Map<String, String> byForm = new HashMap<>();
    private final boolean environment;

    private PropertySource(String place, Map<String, String> raw, boolean environment) {
        this.place = place;
        this.raw = raw;
        this.environment = environment;
        raw.forEach((name, value) -> {
            PropertyName read = environment ? fromVariable(name) : PropertyName.of(name);
            named.put(read, value);
            byForm.putIfAbsent(form(read), value);
        });
    }

    static PropertySource of(String place, Map<String, String> properties) {
        return new PropertySource(place, properties, false);
    }

    /** {@code SPRING_FLYWAY_DEFAULTSCHEMA} and {@code SPRING_FLYWAY_DEFAULT_SCHEMA} are both {@code default-schema}. */
    static PropertySource ofEnvironment(Map<String, String> variables) {
        return new PropertySource("the environment", variables, true);
    }

    String place() {
        return place;
    }

    boolean isFile() {
        return !environment && !place.equals("the system properties");
    }

    /** The value of exactly this name, whatever its form. */
    Optional<String> exactly(String name) {
        return Optional.ofNullable(raw.get(name));
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(byForm.get(form(PropertyName.of(name))));
    }

    /** A list, written as comma-separated text or item by item. */
    Optional<List<String>> list(String name) {
        Optional<String> text = get(name);
        if (text.isPresent()) {
            return Optional.of(Arrays.stream(text.get().split(","))
                    .map(String::strip)
                    .filter(item -> !item.isEmpty())
                    .toList());
        }
        Map<Integer, String> items = new TreeMap<>();
        below(name).forEach((rest, value) -> {
            if (rest.index() >= 0) {
                items.put(rest.index(), value);
            }
        });
        return items.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(items.values()));
    }

    /** What stands below a name, by the rest of their names. */
    Map<PropertyName, String> below(String name) {
        PropertyName parent = PropertyName.of(environment ? name.replace("-", "") : name);
        Map<PropertyName, String> below = new LinkedHashMap<>();
        named.forEach((key, value) -> {
            if (key.isBelow(parent)) {
                below.put(key.below(parent), value);
            }
        });
        return below;
    }

    /** The names that have a property of this last name below them. */
    Set<String> parentsOf(String last) {
        Set<String> parents = new LinkedHashSet<>();
        for (PropertyName name : named.keySet()) {
            int at = new PropertyName(name.elements().stream()
                            .map(element -> element.toLowerCase(Locale.ROOT))
                            .toList())
                    .elements()
                    .indexOf(last);
            if (at > 0) {
                parents.add(String.join(".", name.elements().subList(0, at)));
            }
        }
        return parents;
    }

    /** What all spellings of a name have in common. */
    private String form(PropertyName name) {
        return environment ? name.uniform().replace(".", "") : name.uniform();
    }

    private static PropertyName fromVariable(String variable) {
        return new PropertyName(Arrays.stream(variable.toLowerCase(Locale.ROOT).split("_"))
                .filter(element -> !element.isEmpty())
                .map(element -> NUMBER.matcher(element).matches() ? "[" + element + "]" : element)
                .collect(Collectors.toUnmodifiableList()));
    }
}
