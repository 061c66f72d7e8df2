package io.github.migrationtest.benchmarks;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables of ten columns and four indexes each, with a foreign key, checks and comments. */
final class GeneratedSchema {

    static final int COLUMNS = 10;
    static final int INDEXES = 4;

    private GeneratedSchema() {}

    static String ofTables(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(GeneratedSchema::table).collect(Collectors.joining());
    }

    private static String table(int number) {
        String parent = number == 1 ? "" : "references item_" + (number - 1);
        return """
                create table item_%1$d (
                    id bigint generated always as identity primary key,
                    parent_id bigint %2$s,
                    name text not null,
                    code varchar(20) not null unique,
                    price numeric(12, 2) check (price >= 0),
                    quantity integer not null default 1,
                    status varchar(20) not null default 'new' check (status in ('new', 'paid', 'sent')),
                    created_at timestamptz not null default now(),
                    updated_at timestamptz,
                    details jsonb
                );
                create index item_%1$d_parent_idx on item_%1$d (parent_id);
                create index item_%1$d_name_idx on item_%1$d (lower(name)) where status <> 'sent';
                comment on table item_%1$d is 'what is sold, part %1$d';
                comment on column item_%1$d.price is 'without tax';
                """.formatted(number, parent);
    }
}
