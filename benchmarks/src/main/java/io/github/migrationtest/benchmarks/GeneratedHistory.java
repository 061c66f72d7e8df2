package io.github.migrationtest.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A history of any length that does what histories do: a table, then columns, indexes, constraints, a view, reference
 * data and a backfill on it, then the next table.
 */
final class GeneratedHistory {

    private static final int PER_TABLE = 8;

    private final Path folder;
    private final int size;

    GeneratedHistory(Path folder, int size) {
        this.folder = folder;
        this.size = size;
    }

    Path migrations() {
        return folder.resolve("migration");
    }

    Path undo() {
        return folder.resolve("undo");
    }

    GeneratedHistory write() throws IOException {
        Files.createDirectories(migrations());
        Files.createDirectories(undo());
        for (int version = 1; version <= size; version++) {
            write(version, (version - 1) / PER_TABLE, (version - 1) % PER_TABLE);
        }
        return this;
    }

    private void write(int version, int number, int kind) {
        String table = "item_" + number;
        switch (kind) {
            case 0 ->
                pair(
                        version,
                        "create_" + table,
                        "create table %s (id bigint generated always as identity primary key, name text not null, created timestamptz not null default now());",
                        "drop table %s;",
                        table);
            case 1 ->
                pair(
                        version,
                        "add_price",
                        "alter table %s add column price numeric(12,2);",
                        "alter table %s drop column price;",
                        table);
            case 2 ->
                pair(
                        version,
                        "index_name",
                        "create index %1$s_name_idx on %1$s (name);",
                        "drop index %s_name_idx;",
                        table);
            case 3 ->
                pair(
                        version,
                        "insert_defaults",
                        "insert into %s (name, price) values ('none', 0), ('some', 1.50);",
                        "delete from %s where name in ('none', 'some');",
                        table);
            case 4 ->
                pair(
                        version,
                        "check_price",
                        "alter table %1$s add constraint %1$s_price_check check (price >= 0);",
                        "alter table %1$s drop constraint %1$s_price_check;",
                        table);
            case 5 ->
                pair(version, "backfill_price", "update %s set price = 0 where price is null;", "select 1;", table);
            case 6 ->
                pair(
                        version,
                        "view",
                        "create view %1$s_view as select id, name from %1$s;",
                        "drop view %s_view;",
                        table);
            default ->
                pair(
                        version,
                        "rename_name",
                        "alter table %s rename column name to title;",
                        "alter table %s rename column title to name;",
                        table);
        }
    }

    private void pair(int version, String name, String up, String down, String table) {
        try {
            Files.writeString(migrations().resolve("V" + version + "__" + name + ".sql"), up.formatted(table));
            Files.writeString(undo().resolve("U" + version + "__" + name + ".sql"), down.formatted(table));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
