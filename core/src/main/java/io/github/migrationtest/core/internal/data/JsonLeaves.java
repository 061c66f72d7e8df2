package io.github.migrationtest.core.internal.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of a document of JSON, each with its path. */
public final class JsonLeaves {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonLeaves() {}

    /** Every value that is neither object nor array, and those that are empty, by path; null where it is no JSON. */
    public static @Nullable Map<String, String> of(String text) {
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
