package io.github.migrationtest.core.lock;

import java.util.List;

/**
 * What a statement did, counted by PostgreSQL.
 *
 * @param tables by table that it worked on
 * @param walBytes how much it wrote to the write-ahead log, with what others wrote on the server meanwhile
 */
public record Work(List<TableWork> tables, long walBytes) {

    public static final Work NONE = new Work(List.of(), 0);

    public Work {
        tables = List.copyOf(tables);
    }
}
