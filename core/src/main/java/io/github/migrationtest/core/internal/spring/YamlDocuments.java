package io.github.migrationtest.core.internal.spring;

import io.github.migrationtest.core.ConfigurationException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads YAML with SnakeYAML, which Spring itself uses and of which this class alone knows: the same file must mean the
 * same here ({@code 1.10} is a number there, and dates are text).
 */
final class YamlDocuments {

    private YamlDocuments() {}

    static List<Map<String, String>> read(byte[] bytes, String place) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        DumperOptions dumping = new DumperOptions();
        Yaml yaml =
                new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options, new WithoutDates());
        List<Map<String, String>> documents = new ArrayList<>();
        try {
            for (Object document : yaml.loadAll(new String(bytes, StandardCharsets.UTF_8))) {
                if (document == null) {
                    continue;
                }
                if (!(document instanceof Map<?, ?> map)) {
                    throw new ConfigurationException("Cannot read " + place + ": it holds no settings, but "
                            + (document instanceof List ? "a list" : "'" + document + "'")
                            + ". Write name: value, as in spring: {flyway: {table: history}}.");
                }
                Map<String, String> flat = new LinkedHashMap<>();
                flatten("", map, flat);
                documents.add(flat);
            }
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw new ConfigurationException(
                    "Cannot read " + place + (line == 0 ? "" : ":" + line) + ": " + e.getProblem()
                            + ". Correct the file; Spring cannot read it either.",
                    e);
        } catch (YAMLException e) {
            throw new ConfigurationException(
                    "Cannot read " + place + ": " + e.getMessage()
                            + ". Correct the file; Spring cannot read it either.",
                    e);
        }
        return documents;
    }

    private static void flatten(String path, @Nullable Object value, Map<String, String> flat) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            map.forEach((key, inside) -> flatten(join(path, key), inside, flat));
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            for (int i = 0; i < list.size(); i++) {
                flatten(path + "[" + i + "]", list.get(i), flat);
            }
        } else {
            boolean nothing = value == null || value instanceof Map || value instanceof List;
            flat.put(path, nothing ? "" : String.valueOf(value));
        }
    }

    private static String join(String path, @Nullable Object key) {
        String name = Objects.toString(key, "");
        if (!(key instanceof String)) {
            return path + "[" + name + "]";
        }
        return path.isEmpty() || name.startsWith("[") ? path + name : path + "." + name;
    }

    private static final class WithoutDates extends Resolver {

        @Override
        public void addImplicitResolver(Tag tag, Pattern regexp, @Nullable String first, int limit) {
            if (!tag.equals(Tag.TIMESTAMP)) {
                super.addImplicitResolver(tag, regexp, first, limit);
            }
        }
    }
}
