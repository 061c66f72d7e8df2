package io.github.migrationtest.core.catalog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The select list of a query as {@code pg_get_viewdef} writes it: {@code " SELECT a,\n    b\n   FROM …"}.
 *
 * @param items the list's items, sorted
 * @param rest the query without them
 */
record SelectList(List<String> items, String rest) {

    /**
     * Whether two queries differ in the order of their columns only. Where that cannot be told (a set operation, whose
     * columns are matched by position), they do not.
     */
    static boolean sameButForOrder(String one, String other) {
        SelectList first = of(one);
        return first != null && first.equals(of(other));
    }

    private static @Nullable SelectList of(String query) {
        String head = " SELECT ";
        if (!query.startsWith(head) || query.matches("(?s).*\\b(UNION|INTERSECT|EXCEPT|DISTINCT ON)\\b.*")) {
            return null;
        }
        List<String> items = new ArrayList<>();
        int start = head.length();
        int depth = 0;
        for (int i = start; i < query.length(); i++) {
            char c = query.charAt(i);
            if (c == '\'' || c == '"') {
                i = query.indexOf(c, i + 1);
                if (i < 0) {
                    return null;
                }
            } else if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            } else if (depth == 0 && c == ',') {
                items.add(query.substring(start, i).strip());
                start = i + 1;
            } else if (depth == 0 && query.startsWith("\n   FROM ", i)) {
                items.add(query.substring(start, i).strip());
                items.sort(null);
                return new SelectList(List.copyOf(items), query.substring(i));
            }
        }
        return null;
    }
}
