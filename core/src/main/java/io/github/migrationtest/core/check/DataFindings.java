package io.github.migrationtest.core.check;

import io.github.migrationtest.core.data.ColumnDiff;
import io.github.migrationtest.core.data.DataDiff;
import io.github.migrationtest.core.data.RowKey;
import io.github.migrationtest.core.data.SequenceChange;
import io.github.migrationtest.core.data.TableDiff;
import io.github.migrationtest.core.data.ValueChange;
import io.github.migrationtest.core.finding.DataRules;
import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.finding.Rule;
import io.github.migrationtest.core.observe.ExecutedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The findings that lost rows and values are, each with the statement that names what it befell. */
final class DataFindings {

    private final String migration;
    private final String script;
    private final List<ExecutedStatement> statements;
    private final boolean strict;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param migration the migration's label
     * @param script its file, for what no statement names
     * @param statements what it executed
     * @param strict whether every change of an old value is a finding, and not only one that loses something
     */
    DataFindings(String migration, String script, List<ExecutedStatement> statements, boolean strict) {
        this.migration = migration;
        this.script = script;
        this.statements = List.copyOf(statements);
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
                    location(table.table(), null),
                    List.of(),
                    "move the rows to another table before");
        } else if (!table.isGone() && table.disappeared() > 0) {
            add(
                    DataRules.LOSES_ROWS,
                    table.table(),
                    table.table() + " loses " + number(table.disappeared()) + " of " + count(table.rowsBefore(), "row"),
                    location(table.table(), null),
                    table.disappearedSamples().stream().map(RowKey::toString).toList(),
                    "limit the statement to the rows that are meant");
        }
    }

    private void column(TableDiff table, ColumnDiff column) {
        String subject = table.table() + "." + column.name();
        if (column.isGone()) {
            if (column.losesValues()) {
                add(
                        DataRules.LOSES_VALUES,
                        subject,
                        "drops " + subject + " with " + count(column.values(), "value"),
                        location(table.table(), column.name()),
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
                    location(table.table(), column.after()),
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
                location(sequence.name().toString(), null),
                List.of(),
                "set it behind the rows: select setval('" + sequence.name() + "', " + (sequence.before() - 1) + ")");
    }

    private void add(
            Rule rule, String subject, String headline, String location, List<String> evidence, String remedy) {
        findings.add(new Finding(rule, migration, subject, headline, location, evidence, List.of(remedy)));
    }

    /** The last statement that names the table and the column; the table at least; else the script. */
    private String location(String table, @Nullable String column) {
        String name = table.substring(table.indexOf('.') + 1);
        String found = null;
        boolean precise = false;
        for (ExecutedStatement statement : statements) {
            boolean both = column != null && names(statement, name) && names(statement, column);
            if (both || !precise && names(statement, name)) {
                found = statement.location();
                precise |= both;
            }
        }
        return found == null ? script : found;
    }

    private static boolean names(ExecutedStatement statement, String name) {
        String plain = name.replace("\"\"", "\"").replaceAll("^\"|\"$", "");
        return Pattern.compile("(?i)(?<![\\w$])" + Pattern.quote(plain) + "(?![\\w$])")
                .matcher(statement.sql())
                .find();
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String count(long count, String singular) {
        return number(count) + " " + singular + (count == 1 ? "" : "s");
    }
}
