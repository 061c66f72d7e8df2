package io.github.migrationtest.core.check;

import io.github.migrationtest.core.check.Culprits.Deed;
import io.github.migrationtest.core.data.ColumnDiff;
import io.github.migrationtest.core.data.DataDiff;
import io.github.migrationtest.core.data.RowKey;
import io.github.migrationtest.core.data.SequenceChange;
import io.github.migrationtest.core.data.TableDiff;
import io.github.migrationtest.core.data.ValueChange;
import io.github.migrationtest.core.finding.DataRules;
import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.finding.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The findings that lost rows and values are, each with the statement that names what it befell. */
final class DataFindings {

    private final String migration;
    private final Culprits culprits;
    private final boolean strict;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param migration the migration's label
     * @param culprits what it executed
     * @param strict whether every change of an old value is a finding, and not only one that loses something
     */
    DataFindings(String migration, Culprits culprits, boolean strict) {
        this.migration = migration;
        this.culprits = culprits;
        this.strict = strict;
    }

    List<Finding> of(DataDiff diff) {
        for (TableDiff table : diff.tables()) {
            table(table);
            table.columns().forEach(column -> column(table, column));
        }
        diff.sequences().stream().filter(SequenceChange::behind).forEach(this::sequence);
        return List.copyOf(findings);
    }

    private void table(TableDiff table) {
        if (table.isGone() && table.dropReason() == null) {
            add(
                    DataRules.LOSES_ROWS,
                    table.table(),
                    "drops " + table.table() + " with " + count(table.rowsBefore(), "row"),
                    culprits.find(Deed.ROWS_LOST, names(table), List.of()),
                    List.of(),
                    "move the rows to another table before");
        } else if (!table.isGone() && table.disappeared() > 0) {
            add(
                    DataRules.LOSES_ROWS,
                    table.table(),
                    table.table() + " loses " + number(table.disappeared()) + " of " + count(table.rowsBefore(), "row"),
                    culprits.find(Deed.ROWS_LOST, names(table), List.of()),
                    table.disappearedSamples().stream().map(RowKey::toString).toList(),
                    "limit the statement to the rows that are meant");
        }
    }

    private void column(TableDiff table, ColumnDiff column) {
        String subject = TableDiff.label(table.table(), column.name());
        if (column.isGone()) {
            if (column.losesValues()) {
                add(
                        DataRules.LOSES_VALUES,
                        subject,
                        "drops " + subject + " with " + count(column.values(), "value"),
                        culprits.find(Deed.COLUMN_DROPPED, names(table), names(column)),
                        column.samples(ValueChange.BECAME_NULL),
                        "keep the column until nobody needs its values, or move them before");
            }
            return;
        }
        if (column.losesValues() || strict && column.changed() > 0) {
            List<String> said = new ArrayList<>();
            if (column.isCollapsed()) {
                said.add(number(column.distinctBefore()) + " distinct values became " + number(column.distinctAfter()));
            }
            column.counts().keySet().forEach(change -> {
                said.add(number(column.count(change)) + " of " + count(column.compared(), "value") + " " + change);
                column.samples(change).forEach(sample -> said.add("  " + sample));
            });
            add(
                    column.losesValues() ? DataRules.LOSES_VALUES : DataRules.CHANGES_VALUES,
                    subject,
                    subject + ": " + said.get(0),
                    culprits.find(Deed.VALUES_CHANGED, names(table), names(column)),
                    said.subList(1, said.size()),
                    column.losesValues()
                            ? "keep what was there in a column of its own, or limit the statement to the rows that are meant"
                            : "limit the statement to the rows that are meant, or accept it where all are");
        }
    }

    private void sequence(SequenceChange sequence) {
        add(
                DataRules.SEQUENCE_BEHIND,
                sequence.name().toString(),
                sequence.name() + " gives " + sequence.after() + " next, and would have given " + sequence.before(),
                culprits.find(Deed.SEQUENCE_SET, List.of(sequence.name().toString()), List.of()),
                List.of(),
                "set it behind the rows: select setval('" + sequence.name() + "', " + (sequence.before() - 1) + ")");
    }

    private void add(
            Rule rule, String subject, String headline, String location, List<String> evidence, String remedy) {
        findings.add(new Finding(rule, migration, subject, headline, location, evidence, List.of(remedy)));
    }

    private static List<String> names(TableDiff table) {
        return table.after() == null ? List.of(table.table()) : List.of(table.table(), table.after());
    }

    private static List<String> names(ColumnDiff column) {
        return column.after() == null ? List.of(column.name()) : List.of(column.name(), column.after());
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String count(long count, String singular) {
        return number(count) + " " + singular + (count == 1 ? "" : "s");
    }
}
