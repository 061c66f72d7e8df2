package io.github.migrationtest.core.internal.spring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A property's name in its elements: {@code app.orders[0]} has three.
 *
 * <p>Names are relaxed (Spring Boot's reference, "Relaxed Binding"): {@code default-schema}, {@code defaultSchema} and
 * {@code default_schema} are one name. What stands in brackets is taken literally.
 */
record PropertyName(List<String> elements) {

    private static final Pattern ELEMENT = Pattern.compile("\\[([^\\]]*)]|[^.\\[]+");
    private static final Pattern IGNORED = Pattern.compile("[^a-z0-9]");

    static PropertyName of(String text) {
        List<String> elements = new ArrayList<>();
        Matcher element = ELEMENT.matcher(text);
        while (element.find()) {
            elements.add(element.group());
        }
        return new PropertyName(List.copyOf(elements));
    }

    /** The form in which equal names are equal. */
    String uniform() {
        return elements.stream().map(PropertyName::uniform).collect(Collectors.joining("."));
    }

    boolean isBelow(PropertyName parent) {
        if (elements.size() <= parent.elements.size()) {
            return false;
        }
        for (int i = 0; i < parent.elements.size(); i++) {
            if (!uniform(elements.get(i)).equals(uniform(parent.elements.get(i)))) {
                return false;
            }
        }
        return true;
    }

    /** What follows a parent's name. */
    PropertyName below(PropertyName parent) {
        return new PropertyName(elements.subList(parent.elements.size(), elements.size()));
    }

    /** The name as a map's key: as it is written, without what may only stand in brackets. */
    String asKey() {
        return elements.stream()
                .map(element -> isBracketed(element) ? content(element) : element.replaceAll("[^A-Za-z0-9_-]", ""))
                .collect(Collectors.joining("."));
    }

    /** The index in a list, where the name is nothing but that; -1 elsewhere. */
    int index() {
        return elements.size() == 1 && elements.get(0).matches("\\[\\d{1,6}]")
                ? Integer.parseInt(content(elements.get(0)))
                : -1;
    }

    private static String uniform(String element) {
        return isBracketed(element)
                ? element
                : IGNORED.matcher(element.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static boolean isBracketed(String element) {
        return element.startsWith("[");
    }

    private static String content(String bracketed) {
        return bracketed.substring(1, bracketed.length() - 1);
    }
}
