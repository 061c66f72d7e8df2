package io.github.migrationtest.core.plan;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Whether one index can be used: the planner is asked with everything else out of the way. */
final class IndexQuestion {

    /** What finds rows in an index, as opposed to reading all of it. */
    private static final List<String> SEARCHES = List.of("Index Cond", "Order By");

    private final List<PlannedTable> tables;
    private final List<PlannedIndex> wanted;
    private final boolean isPartial;
    private boolean complete = true;
    private final boolean sorts;

    IndexQuestion(QueryPlan plan, String index) {
        this.tables = plan.tables().stream()
                .filter(table -> table.indexes().stream().anyMatch(each -> each.isPartOf(index)))
                .toList();
        this.wanted = tables.stream()
                .flatMap(table -> table.indexes().stream())
                .filter(each -> each.isPartOf(index))
                .toList();
        this.isPartial = wanted.stream().anyMatch(each -> each.predicate() != null);
        this.sorts = plan.variants().stream()
                .allMatch(variant -> variant.root().nodes().anyMatch(PlanNode::isSort));
    }

    /**
     * What puts everything else out of the way: as superuser the other indexes are marked invalid, which no constraint minds; else
     * those that no constraint needs are dropped. Either is taken back with the transaction.
     */
    List<String> hide(Connection connection) throws SQLException {
        List<String> script = new ArrayList<>(List.of("set local enable_seqscan = off", "set local enable_sort = off"));
        if (wanted.isEmpty()) {
            return script;
        }
        String others = tables.stream()
                .map(table -> "(" + quoted(table.name().schema()) + ", "
                        + quoted(table.name().name()) + ")")
                .collect(Collectors.joining(", "));
        String kept = wanted.stream().map(index -> quoted(index.name())).collect(Collectors.joining(", "));
        String found = """
                from pg_class c, pg_class t, pg_namespace n
                where c.oid = i.indexrelid and t.oid = i.indrelid and n.oid = t.relnamespace
                  and (n.nspname, t.relname) in (%s) and c.relname not in (%s)
                """.formatted(others, kept);
        if (isSuperuser(connection)) {
            script.add("update pg_index i set indisvalid = false " + found);
        } else {
            complete = false;
            script.add("do $mt$ declare name text; begin for name in select format('%I.%I', n.nspname, c.relname) "
                    + found.replace("from pg_class c,", "from pg_index i, pg_class c,")
                    + " and not c.relispartition and not exists (select from pg_constraint where conindid = c.oid)"
                    + " loop execute 'drop index ' || name; end loop; end $mt$");
        }
        return script;
    }

    private static boolean isSuperuser(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_setting('is_superuser')")) {
            return row.next() && row.getString(1).equals("on");
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Whether no question need be asked. */
    boolean isAnsweredBy(QueryPlan plan) {
        return plan.variants().stream()
                .allMatch(variant -> variant.root().nodes().anyMatch(node -> reads(variant, node)));
    }

    /** @param alone the plans with everything else out of the way */
    IndexUse answer(List<PlanVariant> alone) {
        List<PlanVariant> without =
                alone.stream().filter(variant -> !isUsed(variant)).toList();
        if (without.isEmpty()) {
            return new IndexUse(IndexUse.Answer.YES, List.of());
        }
        boolean another = !complete
                && !wanted.isEmpty()
                && without.stream()
                        .flatMap(variant -> variant.root().nodes())
                        .anyMatch(node -> node.index().isPresent() && isOfTables(node));
        return new IndexUse(another ? IndexUse.Answer.UNKNOWN : IndexUse.Answer.NO, without);
    }

    private boolean isUsed(PlanVariant variant) {
        boolean ordersNow = sorts && variant.root().nodes().noneMatch(PlanNode::isSort);
        return variant.root()
                .nodes()
                .filter(node -> reads(variant, node))
                .anyMatch(node -> isPartial || ordersNow || searches(node));
    }

    private static boolean searches(PlanNode node) {
        return SEARCHES.stream().anyMatch(node.properties()::containsKey);
    }

    private boolean reads(PlanVariant variant, PlanNode node) {
        return node.index()
                .filter(name -> tables.stream()
                        .filter(table -> variant.tableOf(node)
                                .filter(table.name()::equals)
                                .isPresent())
                        .flatMap(table -> table.indexes().stream())
                        .anyMatch(index -> index.name().equals(name) && wanted.contains(index)))
                .isPresent();
    }

    private boolean isOfTables(PlanNode node) {
        return node.table()
                .filter(name -> tables.stream().anyMatch(table -> table.name().equals(name)))
                .isPresent();
    }
}
