package io.github.migrationtest.core.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two documents of JSON, told apart by the paths of what differs. */
final class JsonPaths {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int SHOWN = 3;
    private static final int LONGEST = 60;

    private JsonPaths() {}

    /** {@code $.city: "Bonn" → "Berlin"}; null where one is no JSON, or no value differs. */
    static @Nullable String change(String before, String after) {
        Map<String, String> old = leaves(before);
        Map<String, String> now = leaves(after);
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

    /** Every value that is neither object nor array, and those that are empty, by path; null where it is no JSON. */
    private static @Nullable Map<String, String> leaves(String text) {
        String begun = text.stripLeading();
        if (!begun.startsWith("{") && !begun.startsWith("[")) {
            return null;
        }
        Map<String, String> leaves = new LinkedHashMap<>();
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            add(parser, "$", leaves);
            return parser.nextToken() == null ? leaves : null;
        } catch (IOException e) {
            return null;
        }
    }

    private static void add(JsonParser parser, String path, Map<String, String> leaves) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            int size = 0;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                add(parser, path + (name.matches("\\w+") ? "." + name : "[\"" + name + "\"]"), leaves);
                size++;
            }
            if (size == 0) {
                leaves.put(path, "{}");
            }
        } else if (token == JsonToken.START_ARRAY) {
            int size = 0;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                add(parser, path + "[" + size++ + "]", leaves);
            }
            if (size == 0) {
                leaves.put(path, "[]");
            }
        } else {
            leaves.put(path, token == JsonToken.VALUE_STRING ? '"' + parser.getText() + '"' : parser.getText());
        }
    }
}
