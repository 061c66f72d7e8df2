package io.github.migrationtest.assertions.error;

import io.github.migrationtest.core.plan.PlanNode;
import io.github.migrationtest.core.plan.PlanVariant;
import io.github.migrationtest.core.plan.QueryPlan;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A plan other than expected: printed as {@code EXPLAIN} does, with an arrow before the nodes that are meant. */
abstract class ExpectingPlan extends ExpectingBut {

    ExpectingPlan(
            QueryPlan plan,
            String expected,
            PlanVariant variant,
            String found,
            Collection<PlanNode> marked,
            List<String> advice) {
        super(
                plan.query() + "\n" + expected,
                "the " + variant.name() + " " + found + ":\n" + indented(variant.text(marked)) + lines(advice));
    }

    static String indented(String text) {
        return text.lines().map(line -> "  " + line).collect(Collectors.joining("\n"));
    }

    static String lines(List<String> advice) {
        return advice.stream().map(line -> "\n" + line).collect(Collectors.joining());
    }
}
