package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.catalog.CatalogObject;
import io.github.migrationtest.core.catalog.Column;
import io.github.migrationtest.core.catalog.EnumType;
import io.github.migrationtest.core.catalog.ObjectKind;
import io.github.migrationtest.core.catalog.Relation;
import io.github.migrationtest.core.catalog.Table;
import io.github.migrationtest.core.catalog.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names that statements of the running version use and the schema no longer has. */
final class Disappeared {

    private final ObservedStep step;

    Disappeared(ObservedStep step) {
        this.step = step;
    }

    /** Schemas, tables, columns and values of enums; what goes with another is told with that one. */
    List<Gone> all() {
        List<Gone> gone = new ArrayList<>();
        Set<String> schemas = new HashSet<>();
        for (CatalogObject schema : step.before().objects(ObjectKind.SCHEMA)) {
            List<Table> tables = step.before().tables().stream()
                    .filter(table -> table.qualifiedName().schema().equals(schema.name()))
                    .toList();
            if (mayBeInUse(tables) && !step.after().hasSchema(schema.id().qualifiedName())) {
                schemas.add(schema.name());
                gone.add(schema(schema, tables));
            }
        }
        inUse().filter(table -> !schemas.contains(table.qualifiedName().schema()))
                .forEach(table -> relation(table)
                        .ifPresentOrElse(
                                now -> gone.addAll(new GoneColumns(step, table, now).all()),
                                () -> gone.add(table(table))));
        step.before().views().stream()
                .filter(view -> !schemas.contains(view.qualifiedName().schema()))
                .filter(view -> relation(view).isEmpty())
                .forEach(view -> gone.add(view(view)));
        step.before().objects(ObjectKind.ENUM).stream()
                .map(EnumType.class::cast)
                .filter(this::isUsed)
                .forEach(type -> gone.addAll(labels(type)));
        return gone;
    }

    /** A schema that is renamed leaves its tables unlocked, so that nobody has looked whether they are empty. */
    private boolean mayBeInUse(List<Table> tables) {
        return tables.stream().anyMatch(table -> step.isInUse(table.qualifiedName()))
                || !tables.isEmpty()
                        && tables.stream()
                                .allMatch(table -> step.timeline()
                                        .holdsOn(table.qualifiedName())
                                        .isEmpty());
    }

    private Stream<Table> inUse() {
        return step.before().tables().stream().filter(table -> step.isInUse(table.qualifiedName()));
    }

    /** What has the table's name now; a view serves the old statements too. */
    private Optional<? extends Relation> relation(Relation table) {
        return Stream.concat(step.after().tables().stream(), step.after().views().stream())
                .filter(now -> now.qualifiedName().equals(table.qualifiedName()))
                .findFirst();
    }

    private Gone schema(CatalogObject schema, List<Table> tables) {
        String renamed = step.after().objects(ObjectKind.SCHEMA).stream()
                .filter(now -> step.before().find(now.id()).isEmpty())
                .filter(now -> tables.stream()
                        .allMatch(table -> step.after().tables().stream()
                                .anyMatch(
                                        moved -> moved.qualifiedName().schema().equals(now.name())
                                                && moved.name().equals(table.name()))))
                .map(now -> now.id().qualifiedName())
                .findFirst()
                .orElse(null);
        String name = schema.id().qualifiedName();
        return new Gone(
                name,
                "schema " + name,
                renamed,
                step.naming(schema.name()),
                List.of("CREATE SCHEMA " + name + ";   with a view of each table, until no version uses it"));
    }

    private Gone table(Table table) {
        String renamed = step.after().tables().stream()
                .filter(now -> step.before().find(now.id()).isEmpty())
                .filter(now -> shape(now).equals(shape(table)))
                .map(now -> now.qualifiedName().toString())
                .findFirst()
                .orElse(null);
        String name = table.qualifiedName().toString();
        return new Gone(
                name,
                name,
                renamed,
                step.naming(table.name()),
                List.of("CREATE VIEW " + name + " AS SELECT * FROM " + renamed
                        + ";   in the same transaction, until no version uses the old name"));
    }

    private Gone view(View view) {
        String name = view.qualifiedName().toString();
        String renamed = step.after().views().stream()
                .filter(now -> step.before().find(now.id()).isEmpty())
                .filter(now -> step.statement(statement -> SqlText.says(statement.sql(), "rename")
                                && SqlText.names(statement.sql(), view.name())
                                && SqlText.names(statement.sql(), now.name()))
                        != null)
                .map(now -> now.qualifiedName().toString())
                .findFirst()
                .orElse(null);
        return new Gone(
                name,
                name,
                renamed,
                step.naming(view.name()),
                List.of("CREATE VIEW " + name + " AS SELECT * FROM " + renamed
                        + ";   in the same transaction, until no version uses the old name"));
    }

    private static List<String> shape(Table table) {
        return table.columns().stream()
                .map(column -> column.name() + " " + column.type())
                .toList();
    }

    private boolean isUsed(EnumType type) {
        String name = type.id().qualifiedName();
        return step.before().tables().stream()
                .flatMap(table -> table.columns().stream())
                .map(Column::type)
                .anyMatch(used -> used.equals(name) || used.equals(name + "[]") || used.equals(type.name()));
    }

    private List<Gone> labels(EnumType type) {
        Optional<EnumType> after = step.after().find(type.id()).map(EnumType.class::cast);
        if (after.isEmpty()) {
            return List.of();
        }
        List<String> now = after.get().labels();
        Set<String> old = type.labels().stream().collect(Collectors.toSet());
        List<Gone> gone = new ArrayList<>();
        for (int i = 0; i < type.labels().size(); i++) {
            String label = type.labels().get(i);
            if (!now.contains(label)) {
                boolean renamed = now.size() == type.labels().size() && !old.contains(now.get(i));
                gone.add(label(type, label, renamed ? now.get(i) : null));
            }
        }
        return gone;
    }

    private Gone label(EnumType type, String label, @Nullable String renamed) {
        String name = type.id().qualifiedName();
        return new Gone(
                name,
                "value '" + label + "' of " + name,
                renamed == null ? null : "'" + renamed + "'",
                step.naming(label),
                List.of("ALTER TYPE " + name + " ADD VALUE '" + renamed
                        + "';   and change rows when no version writes '" + label + "' any more"));
    }
}
