package io.github.migrationtest.core.internal.spring;

import io.github.migrationtest.core.ConfigurationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Resolves Spring's placeholders, {@code ${app.schema:public}}, nested and with defaults. */
final class Placeholders {

    private static final String BEGIN = "${";

    private final PropertySources sources;

    Placeholders(PropertySources sources) {
        this.sources = sources;
    }

    /**
     * Resolves all placeholders of a text.
     *
     * @param key the property that the text belongs to
     * @param wayOut what the user can do besides giving the placeholder a value
     * @throws ConfigurationException if one has neither value nor default
     */
    String resolve(String text, String key, String place, String wayOut) {
        try {
            return resolve(text, new ArrayList<>(), unknown(text, key, place, wayOut));
        } catch (CircleException e) {
            throw new ConfigurationException(key + "=" + text + " in " + place + ": " + e.getMessage());
        }
    }

    private static UnaryOperator<String> unknown(String text, String key, String place, String wayOut) {
        return name -> {
            throw new ConfigurationException(key + "=" + text + " in " + place + ": nothing gives " + name
                    + " a value. Set the environment variable " + variable(name) + ", give it a default (${" + name
                    + ":…}), or " + wayOut + ".");
        };
    }

    /** Leaves what has neither value nor default as it is. */
    String resolveLeniently(String text) {
        return resolve(text, new ArrayList<>(), name -> BEGIN + name + "}");
    }

    private String resolve(String text, List<String> within, UnaryOperator<String> unknown) {
        StringBuilder resolved = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int begin = text.indexOf(BEGIN, at);
            int end = begin < 0 ? -1 : end(text, begin);
            if (end < 0) {
                return resolved.append(text, at, text.length()).toString();
            }
            if (begin > at && text.charAt(begin - 1) == '\\') {
                resolved.append(text, at, begin - 1).append(BEGIN);
                at = begin + BEGIN.length();
                continue;
            }
            resolved.append(text, at, begin);
            resolved.append(value(text.substring(begin + BEGIN.length(), end), within, unknown));
            at = end + 1;
        }
        return resolved.toString();
    }

    private String value(String content, List<String> within, UnaryOperator<String> unknown) {
        int colon = colon(content);
        String name = resolve(colon < 0 ? content : content.substring(0, colon), within, unknown);
        if (within.contains(name)) {
            throw new CircleException("the placeholder ${" + name + "} refers to itself: " + String.join(" → ", within)
                    + " → " + name + ". Give one of them a value.");
        }
        Optional<PropertySources.Written> found = sources.refer(name);
        if (found.isPresent()) {
            List<String> deeper = new ArrayList<>(within);
            deeper.add(name);
            return resolve(found.get().text(), deeper, unknown);
        }
        return colon < 0 ? unknown.apply(name) : resolve(content.substring(colon + 1), within, unknown);
    }

    /** Where the placeholder that begins here ends; -1 where it does not. */
    private static int end(String text, int begin) {
        int depth = 0;
        for (int i = begin; i < text.length(); i++) {
            if (text.startsWith(BEGIN, i)) {
                depth++;
            } else if (text.charAt(i) == '}' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** The colon before the default, outside of placeholders within the name; -1 where there is none. */
    private static int colon(String content) {
        int depth = 0;
        for (int i = 0; i < content.length(); i++) {
            if (content.startsWith(BEGIN, i)) {
                depth++;
            } else if (content.charAt(i) == '}') {
                depth--;
            } else if (content.charAt(i) == ':' && depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static String variable(String name) {
        return name.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT);
    }

    /** A placeholder that its own value needs; whoever asks knows the place. */
    private static final class CircleException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        CircleException(String message) {
            super(message);
        }
    }
}
