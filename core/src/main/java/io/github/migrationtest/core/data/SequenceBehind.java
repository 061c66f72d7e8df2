package io.github.migrationtest.core.data;

import io.github.migrationtest.core.catalog.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A sequence that gives a number next that its column has already, or will after some more.
 *
 * @param sequence the sequence
 * @param table the table that it gives numbers to
 * @param column the column
 * @param next the number that it gives next
 * @param reached the furthest number in the column
 */
public record SequenceBehind(QualifiedName sequence, QualifiedName table, String column, long next, long reached) {

    /** Each asks how far its column has come, in the sequence's direction. */
    private static final String QUESTIONS = """
            select sn.nspname, s.relname, n.nspname, c.relname, a.attname,
                   format('select case when s.is_called then s.last_value + %s else s.last_value end, m.reached
                             from %I.%I s, (select %s(%I)::bigint as reached from %I.%I) m
                            where m.reached %s case when s.is_called then s.last_value + %s else s.last_value end',
                          q.seqincrement, sn.nspname, s.relname,
                          case when q.seqincrement > 0 then 'max' else 'min' end, a.attname, n.nspname, c.relname,
                          case when q.seqincrement > 0 then '>=' else '<=' end, q.seqincrement)
              from pg_sequence q
              join pg_class s on s.oid = q.seqrelid
              join pg_namespace sn on sn.oid = s.relnamespace
              join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = s.oid and d.deptype in ('a', 'i')
                              and d.refclassid = 'pg_class'::regclass and d.refobjsubid > 0
              join pg_class c on c.oid = d.refobjid
              join pg_namespace n on n.oid = c.relnamespace
              join pg_attribute a on a.attrelid = c.oid and a.attnum = d.refobjsubid
              join pg_type t on t.oid = a.atttypid
             where t.typname in ('int2', 'int4', 'int8', 'numeric')
             order by sn.nspname, s.relname
            """;

    /**
     * Asks every sequence that belongs to a column.
     *
     * @param connection a session of somebody who may read all tables and sequences
     */
    public static List<SequenceBehind> of(Connection connection) throws SQLException {
        List<SequenceBehind> behind = new ArrayList<>();
        try (Statement questions = connection.createStatement();
                Statement asked = connection.createStatement();
                ResultSet question = questions.executeQuery(QUESTIONS)) {
            while (question.next()) {
                try (ResultSet answer = asked.executeQuery(question.getString(6))) {
                    while (answer.next()) {
                        behind.add(new SequenceBehind(
                                new QualifiedName(question.getString(1), question.getString(2)),
                                new QualifiedName(question.getString(3), question.getString(4)),
                                question.getString(5),
                                answer.getLong(1),
                                answer.getLong(2)));
                    }
                }
            }
        }
        return behind;
    }

    /** Whether there is a sequence that belongs to a column. */
    public static boolean arePossible(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet question = statement.executeQuery(QUESTIONS)) {
            return question.next();
        }
    }

    /** {@code public.customer_id_seq gives 3 next, and public.customer.id has 7}. */
    @Override
    public String toString() {
        return sequence + " gives " + next + " next, and " + table + "." + Names.quoted(column) + " has " + reached;
    }
}
