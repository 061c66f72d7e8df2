package io.github.migrationtest.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A history whose migrations weigh what those of services do: a table with indexes, constraints and comments, and some
 * reference data. Without undo scripts.
 */
final class ServiceHistory {

    private static final int ROWS = 150;

    private final Path folder;

    ServiceHistory(Path folder) {
        this.folder = folder;
    }

    Path migration(int version) {
        return folder.resolve("migration").resolve("V" + version + "__add_table_" + version + ".sql");
    }

    void write(int size) throws IOException {
        Files.createDirectories(folder.resolve("migration"));
        Files.createDirectories(folder.resolve("undo"));
        for (int version = 1; version <= size; version++) {
            Files.writeString(migration(version), script(version));
        }
    }

    private static String script(int version) {
        String parent = version == 1 ? "" : "references item_" + (version - 1);
        String rows = IntStream.rangeClosed(1, ROWS)
                .mapToObj(row -> "('name " + row + "', " + row + ".50, 'new')")
                .collect(Collectors.joining(",\n    "));
        return """
                create table item_%1$d (
                    id bigint generated always as identity primary key,
                    parent_id bigint %2$s,
                    name text not null,
                    price numeric(12, 2) check (price >= 0),
                    status varchar(20) not null default 'new',
                    created_at timestamptz not null default now(),
                    updated_at timestamptz,
                    details jsonb
                );
                create index item_%1$d_parent_idx on item_%1$d (parent_id);
                create unique index item_%1$d_name_key on item_%1$d (lower(name));
                comment on table item_%1$d is 'what is sold';
                create function item_%1$d_touch() returns trigger language plpgsql as $$
                begin
                    new.updated_at := now();
                    return new;
                end
                $$;
                create trigger item_%1$d_touch before update on item_%1$d
                    for each row execute function item_%1$d_touch();
                insert into item_%1$d (name, price, status) values
                    %3$s;
                update item_%1$d set status = 'old' where id %% 10 = 0;
                """.formatted(version, parent, rows);
    }
}
