package io.github.migrationtest.core.internal.data;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * The rows of a query, one after the other, as {@code COPY … (FORMAT binary)} sends them: lengths before values, so that
 * nothing is escaped and NULL is no text. One row is held at a time.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">PostgreSQL documentation, COPY</a>
 */
final class RowStream implements AutoCloseable {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};

    /** Behind the signature: flags, and the length of what else there might be. */
    private static final int HEADER = SIGNATURE.length + 8;

    private static final int NULL = -1;

    /** How many bytes are held at once, and a row. */
    private static final int HELD = 4 << 20;

    private final @Nullable CopyOut copy;
    private final Iterator<byte[]> kept;
    private final int[] starts;
    private final int[] lengths;
    private byte[] row = {};
    private int begin;
    private boolean ended;

    RowStream(Connection connection, String select, int fields) throws SQLException {
        this.copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (" + select + ") to stdout (format binary)");
        this.kept = Collections.emptyIterator();
        this.starts = new int[fields];
        this.lengths = new int[fields];
    }

    private RowStream(List<byte[]> kept, int fields) {
        this.copy = null;
        this.kept = kept.iterator();
        this.starts = new int[fields];
        this.lengths = new int[fields];
    }

    /**
     * Reads on, and holds what it reads.
     *
     * @param each is called at each row
     */
    RowStream hold(int most, Runnable each) throws SQLException {
        List<byte[]> rows = new ArrayList<>();
        int bytes = 0;
        while (rows.size() < most && bytes < HELD && next()) {
            rows.add(row);
            bytes += row.length;
            each.run();
        }
        return new RowStream(rows, starts.length);
    }

    private byte @Nullable [] message() throws SQLException {
        return copy != null ? copy.readFromCopy() : kept.hasNext() ? kept.next() : null;
    }

    /** Goes to the next row; false behind the last. */
    boolean next() throws SQLException {
        while (!ended) {
            byte[] message = message();
            if (message == null) {
                ended = true;
                return false;
            }
            begin = startsWithSignature(message) ? HEADER : 0;
            row = message;
            if (message.length - begin >= 2 && fields() >= 0) {
                split();
                return true;
            }
        }
        return false;
    }

    private static boolean startsWithSignature(byte[] message) {
        return message.length >= HEADER && Arrays.equals(message, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    /** Negative in what stands behind the last row. */
    private int fields() {
        return (short) ((row[begin] & 0xff) << 8 | row[begin + 1] & 0xff);
    }

    private void split() {
        int position = begin + 2;
        for (int i = 0; i < starts.length; i++) {
            lengths[i] = integer(position);
            starts[i] = position + 4;
            position += 4 + Math.max(0, lengths[i]);
        }
    }

    private int integer(int position) {
        return (row[position] & 0xff) << 24
                | (row[position + 1] & 0xff) << 16
                | (row[position + 2] & 0xff) << 8
                | row[position + 3] & 0xff;
    }

    boolean isEnded() {
        return ended;
    }

    boolean isNull(int field) {
        return lengths[field] == NULL;
    }

    /** Whether all fields are the same. */
    boolean sameRow(RowStream other) {
        return Arrays.equals(row, begin, row.length, other.row, other.begin, other.row.length);
    }

    boolean sameField(RowStream other, int field) {
        return lengths[field] == other.lengths[field]
                && Arrays.equals(
                        row,
                        starts[field],
                        starts[field] + Math.max(0, lengths[field]),
                        other.row,
                        other.starts[field],
                        other.starts[field] + Math.max(0, other.lengths[field]));
    }

    /** As the server orders them: by bytes, NULL last. */
    int compareField(RowStream other, int field, boolean integer) {
        if (isNull(field) || other.isNull(field)) {
            return Boolean.compare(isNull(field), other.isNull(field));
        }
        if (integer) {
            return Long.compare(bigint(field), other.bigint(field));
        }
        return Arrays.compareUnsigned(
                row,
                starts[field],
                starts[field] + lengths[field],
                other.row,
                other.starts[field],
                other.starts[field] + other.lengths[field]);
    }

    long bigint(int field) {
        return (long) integer(starts[field]) << 32 | integer(starts[field] + 4) & 0xffffffffL;
    }

    /** A field's value; null where it is NULL. */
    @Nullable
    String text(int field, Sent sent) {
        return isNull(field) ? null : sent.text(ByteBuffer.wrap(row, starts[field], lengths[field]));
    }

    /** A hash of 64 bits: values are taken for equal where theirs are. */
    long hash(int field) {
        long hash = 0xcbf29ce484222325L ^ lengths[field];
        for (int i = starts[field]; i < starts[field] + lengths[field]; i++) {
            hash = (hash ^ row[i]) * 0x100000001b3L;
        }
        hash ^= hash >>> 32;
        hash *= 0xd6e8feb86659fd93L;
        return hash ^ hash >>> 32;
    }

    /**
     * Reads to the end where not all rows were read, so that the session can be asked something else: a cancellation that
     * comes when the server is through with sending would leave rows behind, or hit the next query.
     */
    @Override
    public void close() {
        try {
            while (copy != null && copy.isActive() && copy.readFromCopy() != null) {
                // on to the end
            }
        } catch (SQLException e) {
            // the end of this query as well
        }
    }
}
