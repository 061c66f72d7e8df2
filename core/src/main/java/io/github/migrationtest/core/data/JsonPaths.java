package io.github.migrationtest.core.data;

import io.github.migrationtest.core.internal.data.JsonLeaves;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two documents of JSON, told apart by the paths of what differs. */
final class JsonPaths {

    private static final int SHOWN = 3;
    private static final int LONGEST = 60;

    private JsonPaths() {}

    /** {@code $.city: "Bonn" → "Berlin"}; null where one is no JSON, or no value differs. */
    static @Nullable String change(String before, String after) {
        Map<String, String> old = JsonLeaves.of(before);
        Map<String, String> now = JsonLeaves.of(after);
        if (old == null || now == null) {
            return null;
        }
        Set<String> paths = new LinkedHashSet<>(old.keySet());
        paths.addAll(now.keySet());
        List<String> changes = new ArrayList<>();
        int differing = 0;
        for (String path : paths) {
            String was = old.get(path);
            String is = now.get(path);
            if (was == null || !was.equals(is)) {
                differing++;
                if (differing <= SHOWN) {
                    changes.add(ValueText.line(path, LONGEST) + ": " + shown(path, was) + " → " + shown(path, is));
                }
            }
        }
        return differing == 0
                ? null
                : String.join(", ", changes) + (differing > SHOWN ? " and " + (differing - SHOWN) + " more" : "");
    }

    private static String shown(String path, @Nullable String value) {
        return value == null ? "nothing" : Secrets.looksLikeOne(path) ? Secrets.MASK : ValueText.line(value, LONGEST);
    }
}
