package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.data.QueryRows;
import io.github.migrationtest.core.data.RowKey;
import java.util.ArrayList;
import java.util.List;

/** A query that gives other rows than before. */
public final class ShouldKeepResult extends ExpectingBut {

    private ShouldKeepResult(String expected, String found) {
        super(expected, found);
    }

    private static final int SHOWN = 10;

    public static ShouldKeepResult shouldKeepResult(QueryRows before, QueryRows after) {
        List<RowKey> missing = before.without(after);
        List<RowKey> added = after.without(before);
        List<String> lines = new ArrayList<>();
        missing.stream().limit(SHOWN).forEach(row -> lines.add("- " + row));
        added.stream().limit(SHOWN).forEach(row -> lines.add("+ " + row));
        int left = Math.max(0, missing.size() - SHOWN) + Math.max(0, added.size() - SHOWN);
        if (left > 0) {
            lines.add("… and " + left + " more");
        }
        return new ShouldKeepResult(
                query(before, after) + "\nto give what it gave before",
                listed("of " + rows(before) + " before and " + rows(after) + " after, these differ", "", lines));
    }

    public static ShouldKeepResult shouldRun(QueryRows before, String query, String refusal) {
        return new ShouldKeepResult(
                query + "\nto give what " + (query.equals(before.query()) ? "it" : before.query()) + " gave before",
                "the server refuses it now: " + refusal);
    }

    private static String query(QueryRows before, QueryRows after) {
        return before.query().equals(after.query()) ? before.query() : after.query() + "\nafter " + before.query();
    }

    private static String rows(QueryRows result) {
        int count = result.rows().size();
        return count + (count == 1 ? " row" : " rows");
    }
}
