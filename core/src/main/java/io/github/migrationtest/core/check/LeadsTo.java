package io.github.migrationtest.core.check;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.catalog.Column;
import io.github.migrationtest.core.catalog.ForeignKey;
import io.github.migrationtest.core.catalog.ObjectKind;
import io.github.migrationtest.core.catalog.Routine;
import io.github.migrationtest.core.catalog.Table;
import io.github.migrationtest.core.catalog.Trigger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a statement can name and do something to a table: foreign keys, triggers, partitions, views, functions lead there. */
final class LeadsTo {

    /**
     * A name in a statement.
     *
     * @param name without its schema and quotes
     * @param verb what the statement has to do, as a regular expression; empty where it does not matter
     * @param distance 0 for the table itself
     */
    record Lead(String name, String verb, int distance) {

        boolean isIn(String sql) {
            return names(sql, name)
                    && (verb.isEmpty()
                            || Pattern.compile("(?is)\\b(" + verb + ")\\b")
                                    .matcher(sql)
                                    .find());
        }

        /** Whether the statement does to the table what another one would have to say. */
        boolean isByItself() {
            return !verb.isEmpty();
        }
    }

    private static final int FURTHEST = 4;

    /** PostgreSQL documentation, "Server-Side Functions" for large objects: no statement names their table. */
    private static final List<String> WRITING_LARGE_OBJECTS =
            List.of("lo_unlink", "lo_put", "lowrite", "lo_truncate", "lo_truncate64", "lo_import");

    private final Catalog catalog;
    private final List<Lead> leads;
    private final Set<String> seen = new HashSet<>();

    private LeadsTo(Catalog catalog, List<Lead> leads) {
        this.catalog = catalog;
        this.leads = leads;
    }

    /** The leads to relations, {@code public.orders}, these themselves first. */
    static List<Lead> all(@Nullable Catalog catalog, Collection<String> relations) {
        List<Lead> leads = new ArrayList<>();
        relations.forEach(label -> leads.add(new Lead(nameOf(label), "", 0)));
        if (relations.contains("pg_catalog.pg_largeobject")) {
            WRITING_LARGE_OBJECTS.forEach(function -> leads.add(new Lead(function, "", 0)));
        }
        if (catalog != null) {
            LeadsTo leading = new LeadsTo(catalog, leads);
            relations.forEach(label -> leading.to(label, 1));
        }
        return leads;
    }

    /** Whether a statement has a name in it, quoted or not. */
    static boolean names(String sql, String name) {
        return Pattern.compile("(?i)(?<![\\p{L}\\p{N}_$])" + Pattern.quote(name.replace("\"", "\"\""))
                        + "(?![\\p{L}\\p{N}_$])")
                .matcher(sql)
                .find();
    }

    /** The stored name in {@code public."Order"}. */
    private static String nameOf(String label) {
        String last = label.endsWith("\"")
                ? label.replaceFirst("(?s)^(?:\"(?:[^\"]|\"\")*\"|[^\".]+)\\.", "")
                : label.substring(label.lastIndexOf('.') + 1);
        return last.endsWith("\"") ? last.substring(1, last.length() - 1).replace("\"\"", "\"") : last;
    }

    private void to(String label, int distance) {
        if (distance > FURTHEST || !seen.add(label)) {
            return;
        }
        for (Table table : catalog.tables()) {
            if (table.qualifiedName().toString().equals(label)) {
                to(table, distance);
            }
        }
        List<Routine> mentioning = routinesWith(nameOf(label));
        mentioning.forEach(routine -> leads.add(new Lead(routine.name(), "", distance)));
        for (Table table : catalog.tables()) {
            for (Trigger trigger : table.triggers()) {
                if (mentioning.stream().anyMatch(routine -> routine.name().equals(nameOf(trigger.function())))) {
                    leads.add(new Lead(table.name(), String.join("|", trigger.events()) + "|MERGE", distance));
                    to(table.qualifiedName().toString(), distance + 1);
                }
            }
        }
    }

    private void to(Table table, int distance) {
        leads.add(new Lead(table.qualifiedName().schema(), "drop\\s+schema", distance));
        for (Column column : table.columns()) {
            if (column.type().contains(".")) {
                leads.add(new Lead(nameOf(column.type().replace("[]", "")), "(drop|alter)\\s+(type|domain)", distance));
            }
        }
        Stream.concat(table.partitions().stream(), table.parents().stream()).forEach(other -> {
            leads.add(new Lead(nameOf(other), "", distance));
            to(other, distance + 1);
        });
        for (ForeignKey key : table.foreignKeys()) {
            List<String> verbs = new ArrayList<>(List.of("truncate\\b.*cascade", "drop\\b.*cascade"));
            if (reaches(key.onDelete())) {
                verbs.add("delete|merge");
            }
            if (reaches(key.onUpdate())) {
                verbs.add("update|merge");
            }
            leads.add(new Lead(key.referencedTable().name(), String.join("|", verbs), distance));
            to(key.referencedTable().toString(), distance + 1);
        }
        catalog.views().stream()
                .filter(view -> names(view.property("definition").orElse(""), table.name()))
                .forEach(view -> leads.add(new Lead(view.name(), "", distance)));
    }

    private static boolean reaches(ForeignKey.Action action) {
        return action != ForeignKey.Action.NO_ACTION && action != ForeignKey.Action.RESTRICT;
    }

    private List<Routine> routinesWith(String name) {
        return Stream.of(ObjectKind.FUNCTION, ObjectKind.PROCEDURE)
                .flatMap(kind -> catalog.objects(kind).stream())
                .filter(Routine.class::isInstance)
                .map(Routine.class::cast)
                .filter(routine -> names(routine.body().orElse(""), name))
                .toList();
    }
}
