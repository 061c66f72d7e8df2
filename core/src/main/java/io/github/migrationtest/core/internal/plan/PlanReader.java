package io.github.migrationtest.core.internal.plan;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.migrationtest.core.plan.PlanNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code EXPLAIN (FORMAT JSON)}; keys that only some versions have are kept like any other. */
public final class PlanReader {

    private static final JsonFactory FACTORY = new JsonFactory();

    private PlanReader() {}

    /** Whether nothing is planned, because a rule is in the way. */
    public static boolean isNothing(String json) {
        return json.replaceAll("\\s", "").equals("[]");
    }

    /** The topmost node. */
    public static PlanNode read(String json) {
        try (JsonParser parser = FACTORY.createParser(json)) {
            parser.nextToken();
            if (value(parser) instanceof List<?> list
                    && !list.isEmpty()
                    && list.get(0) instanceof Map<?, ?> explained
                    && explained.get("Plan") instanceof Map<?, ?> plan) {
                return node(plan);
            }
            throw new IllegalArgumentException("Not a plan in JSON: " + json);
        } catch (IOException e) {
            throw new UncheckedIOException("Not a plan in JSON: " + json, e);
        }
    }

    private static PlanNode node(Map<?, ?> object) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<PlanNode> children = new ArrayList<>();
        object.forEach((key, value) -> {
            if (key.equals("Plans") && value instanceof List<?> plans) {
                plans.forEach(plan -> children.add(node((Map<?, ?>) plan)));
            } else if (value != null) {
                properties.put((String) key, value);
            }
        });
        return new PlanNode(String.valueOf(object.get("Node Type")), properties, children);
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> object = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String key = parser.currentName();
                    parser.nextToken();
                    object.put(key, value(parser));
                }
                yield object;
            }
            case START_ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser));
                }
                yield list;
            }
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            case VALUE_STRING -> parser.getText();
            default -> null;
        };
    }
}
