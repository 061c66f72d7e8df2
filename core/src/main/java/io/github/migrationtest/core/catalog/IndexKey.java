package io.github.migrationtest.core.catalog;

import java.util.ArrayList;
import java.util.List;

/** What an index is searched by: equal keys find the same rows in the same order. */
record IndexKey(List<Part> parts) {

    /**
     * A column or an expression.
     *
     * @param expression the column or expression, with operator class and collation
     * @param order {@code  DESC NULLS LAST} and the like; empty for ascending with nulls last
     */
    private record Part(String expression, String order) {

        /** As a backward scan has it. */
        Part reversed() {
            return new Part(
                    expression,
                    switch (order) {
                        case "" -> " DESC";
                        case " DESC" -> "";
                        case " NULLS FIRST" -> " DESC NULLS LAST";
                        default -> " NULLS FIRST";
                    });
        }
    }

    static IndexKey of(Index index) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < index.columns().size(); i++) {
            String column = index.columns().get(i);
            parts.add(new Part(
                    column + " " + index.operatorClasses().get(i) + " "
                            + index.collationIds().get(i),
                    index.orderedColumns().get(i).substring(column.length())));
        }
        return new IndexKey(parts);
    }

    boolean isSameOrReversed(IndexKey other) {
        return parts.equals(other.parts) || parts.equals(other.reversed());
    }

    /** Whether the other one goes on where this one ends. */
    boolean isBeginningOf(IndexKey other) {
        int size = parts.size();
        return size < other.parts.size()
                && (parts.equals(other.parts.subList(0, size))
                        || parts.equals(other.reversed().subList(0, size)));
    }

    private List<Part> reversed() {
        return parts.stream().map(Part::reversed).toList();
    }
}
