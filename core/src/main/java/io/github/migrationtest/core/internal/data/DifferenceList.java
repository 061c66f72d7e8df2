package io.github.migrationtest.core.internal.data;

import io.github.migrationtest.core.data.DataDifference;
import io.github.migrationtest.core.data.RowKey;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes every difference to a file. Tables that have some are read once more for it, so that comparing without a list pays
 * nothing; one row of each side is held at a time.
 */
final class DifferenceList implements AutoCloseable {

    private final Path file;
    private final BufferedWriter writer;
    private final DataSide before;
    private final DataSide after;

    DifferenceList(Path file, DataSide before, DataSide after) {
        this.file = file;
        this.before = before;
        this.after = after;
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            this.writer = Files.newBufferedWriter(file);
            writer.write(DataDifference.HEAD + "\n");
        } catch (IOException e) {
            throw refused(e);
        }
    }

    /**
     * Lists what is other in a table's rows.
     *
     * @param disappeared whether rows that are there no longer are listed
     * @param others whether rows that were added and values are
     */
    void rows(TablePlan plan, boolean disappeared, boolean others) throws SQLException {
        int parts = plan.parts().size();
        int fields = plan.hasKey() ? parts + plan.columns().size() : parts;
        List<ColumnTally> tallies = plan.columns().stream()
                .map(column -> new ColumnTally(column, 0, 0))
                .toList();
        try (RowStream old = new RowStream(before.connection(), plan.select(true), fields);
                RowStream now = new RowStream(after.connection(), plan.select(false), fields)) {
            old.next();
            now.next();
            while (!old.isEnded() || !now.isEnded()) {
                int order = old.isEnded() ? 1 : now.isEnded() ? -1 : compareKeys(plan.parts(), old, now);
                if (order < 0 && disappeared) {
                    write(DataDifference.ofRow(plan.label(), key(plan, old), true));
                } else if (order > 0 && others) {
                    write(DataDifference.ofRow(plan.label(), key(plan, now), false));
                } else if (order == 0 && others && plan.hasKey() && !old.sameRow(now)) {
                    values(plan, tallies, old, now);
                }
                if (order <= 0) {
                    old.next();
                }
                if (order >= 0) {
                    now.next();
                }
            }
        }
    }

    private static int compareKeys(List<KeyPart> parts, RowStream old, RowStream now) {
        for (int i = 0; i < parts.size(); i++) {
            int order = old.compareField(now, i, parts.get(i).integer());
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private void values(TablePlan plan, List<ColumnTally> tallies, RowStream old, RowStream now) {
        for (int i = 0; i < tallies.size(); i++) {
            int field = plan.parts().size() + i;
            if (!old.sameField(now, field)) {
                Sent sent = tallies.get(i).column().sent();
                String was = old.text(field, sent);
                String is = now.text(field, sent);
                RowKey key = key(plan, old);
                if (!Objects.equals(was, is) && tallies.get(i).differ(was, is, () -> key)) {
                    ComparedColumn column = tallies.get(i).column();
                    String name = column.declared() ? column.name() + " = " + column.after() : column.name();
                    write(new DataDifference(plan.label(), key, name, was, is));
                }
            }
        }
    }

    /** Lists the values of a column that is gone. */
    void gone(TablePlan plan, String column) throws SQLException {
        List<String> selected = new ArrayList<>();
        List<String> order = new ArrayList<>();
        for (KeyPart part : plan.parts()) {
            selected.add(part.selected(true));
            order.add(part.order(true));
        }
        selected.add(Sql.quoted(column) + "::text");
        String select = "select " + String.join(", ", selected) + " from " + plan.before() + " where "
                + Sql.quoted(column) + " is not null"
                + (order.isEmpty() ? "" : " order by " + String.join(", ", order));
        try (RowStream rows = new RowStream(before.connection(), select, selected.size())) {
            while (rows.next()) {
                String value = rows.text(selected.size() - 1, Sent.TEXT);
                write(new DataDifference(plan.label(), key(plan, rows), column, value, null));
            }
        }
    }

    /** Lists the rows of a table that is gone. */
    void gone(Relation table) throws SQLException {
        List<String> names = table.keys().isEmpty()
                ? List.copyOf(table.columns().keySet())
                : table.keys().get(0);
        List<String> selected =
                names.stream().map(name -> Sql.quoted(name) + "::text").toList();
        String select = "select " + String.join(", ", selected) + " from " + table.from();
        try (RowStream rows = new RowStream(before.connection(), select, names.size())) {
            while (rows.next()) {
                List<@Nullable String> values = new ArrayList<>();
                for (int i = 0; i < names.size(); i++) {
                    values.add(rows.text(i, Sent.TEXT));
                }
                write(DataDifference.ofRow(table.name().toString(), new RowKey(names, values), true));
            }
        }
    }

    private static RowKey key(TablePlan plan, RowStream stream) {
        List<String> names = new ArrayList<>();
        List<@Nullable String> values = new ArrayList<>();
        for (int i = 0; i < plan.parts().size(); i++) {
            names.add(plan.parts().get(i).name());
            values.add(stream.text(i, plan.parts().get(i).sent()));
        }
        return new RowKey(names, values);
    }

    private void write(DataDifference difference) {
        try {
            writer.write(difference.line() + "\n");
        } catch (IOException e) {
            throw refused(e);
        }
    }

    private UncheckedIOException refused(IOException e) {
        return new UncheckedIOException("Cannot list differences in " + file + ": " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw refused(e);
        }
    }
}
