package io.github.migrationtest.core.internal.wire;

import io.github.migrationtest.core.internal.wire.Expected.Answer;
import io.github.migrationtest.core.internal.wire.SimpleQuery.Control;
import io.github.migrationtest.core.internal.wire.SimpleQuery.Part;
import io.github.migrationtest.core.observe.SessionProbe.Ask;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Sends the statements of a simple query one by one, as messages of the extended protocol with a single Sync behind them: until
 * then the locks are held, and the client gets the answers that it would have got (PostgreSQL documentation, "Multiple
 * Statements in a Simple Query": they are one transaction).
 *
 * <p>Several statements outside of a transaction block are put into one, because PostgreSQL treats the first after a Sync as if
 * it were alone. Belongs to the thread that sends.
 */
final class SimpleQuerySteps {

    /** A simple query does away with the client's unnamed statement and portal: so does what uses them. */
    private static final String UNNAMED = "";

    private final Conversation conversation;
    private final OutputStream output;
    private final Asking asking;
    private @Nullable SimpleQuery query;
    private int next;

    /** Whether the session is in the client's transaction block, and whether in one of ours. */
    private boolean inBlock;

    private boolean inOurs;

    /** Whether the client sends rows. */
    private boolean copying;

    SimpleQuerySteps(Conversation conversation, OutputStream output, Asking asking) {
        this.conversation = conversation;
        this.output = output;
        this.asking = asking;
    }

    /** Sends a query, as a whole where nobody listens. */
    void query(ByteBuffer message) throws IOException {
        if (!asking.isListening()) {
            whole(message);
            return;
        }
        asking.ended();
        asking.awaitAnswers();
        conversation.takeError();
        byte[] text = new byte[message.remaining() - 1];
        message.duplicate().get(text);
        inBlock = conversation.status() != Conversation.IDLE;
        inOurs = false;
        SimpleQuery read = read(text);
        if (conversation.isFailed() || conversation.isInFailedTransaction()) {
            // nobody could be asked, and nothing is done but to end the transaction
            unstepped(message, text);
        } else if (read == null || !read.canBeStepped(inBlock)) {
            asking.unheard("several statements that were sent at once begin or end transactions in their midst");
            unstepped(message, text);
        } else if (read.statements().isEmpty()) {
            whole(message);
        } else {
            query = read;
            next = 0;
            // a question whether all can be read would end the client's transaction
            if (inBlock || !read.isSeveral() || canBeRead(read)) {
                goOn();
            }
        }
    }

    private void whole(ByteBuffer message) throws IOException {
        conversation.sent(Expected.clients('Q'));
        output.write(new Messages().add('Q', message).toBytes());
    }

    private void unstepped(ByteBuffer message, byte[] text) throws IOException {
        asking.begins(new String(text, StandardCharsets.UTF_8));
        whole(message);
        output.flush();
        asking.ended();
    }

    private @Nullable SimpleQuery read(byte[] text) {
        boolean standardStrings =
                !conversation.parameter("standard_conforming_strings").equals("off");
        String encoding = conversation.parameter("client_encoding").toUpperCase(Locale.ROOT);
        try {
            return SimpleQuery.read(text, standardStrings, encoding.equals("UTF8"));
        } catch (SQLException e) {
            // what the driver's parser does not understand
            return null;
        }
    }

    /** Whether PostgreSQL can read all statements, which it does before it runs the first; otherwise the client is told. */
    private boolean canBeRead(SimpleQuery asked) throws IOException {
        conversation.sent(new Expected('P', Answer.CHECK, 0));
        output.write(new Messages()
                .add('P', Messages.cString(UNNAMED), asked.bytes(), new byte[1], new byte[2])
                .flush()
                .toBytes());
        asking.awaitAnswers();
        ErrorMessage error = conversation.takeError();
        boolean whole = error != null && !new Expected('P', Answer.CHECK, 0).passes(error);
        sync(whole ? Expected.ours('S') : Expected.clients('S'));
        if (whole) {
            asking.awaitAnswers();
        } else {
            query = null;
        }
        return whole;
    }

    /** Goes on with a query, if there is one: to its end, or up to a statement that the client has to send rows for. */
    void goOn() throws IOException {
        if (query == null) {
            return;
        }
        if (copying) {
            copying = false;
            asking.ended();
        }
        while (query != null && next < query.statements().size() && !conversation.isFailed()) {
            Part part = query.statements().get(next++);
            if (query.isSeveral() && part.control() == Control.NONE && !inBlock && !inOurs) {
                ours("BEGIN", Answer.OURS);
                inOurs = true;
            }
            step(part, next == query.statements().size());
            inBlock = part.control() == Control.BEGIN || inBlock && part.control() != Control.END;
            if (copying) {
                return;
            }
        }
        end();
    }

    private void step(Part part, boolean last) throws IOException {
        Ask ask = asking.begins(part.sql());
        Answer answer = last ? Answer.SIMPLE_AND_LAST : Answer.SIMPLE;
        for (char type : new char[] {'P', 'B', 'D', 'E'}) {
            conversation.sent(new Expected(type, answer, part.shift()));
        }
        output.write(new Messages()
                .prepare(UNNAMED, part.bytes())
                .describe(UNNAMED)
                .execute(UNNAMED)
                .toBytes());
        // a COPY from the client is known by the answer only
        asking.awaitAnswers();
        copying = conversation.isCopying();
        asking.sent(part.sql(), ask);
        asking.ended();
    }

    private void ours(String sql, Answer answer) throws IOException {
        for (char type : new char[] {'P', 'B', 'E'}) {
            conversation.sent(new Expected(type, answer, 0));
        }
        output.write(new Messages()
                .prepare(UNNAMED, sql.getBytes(StandardCharsets.US_ASCII))
                .execute(UNNAMED)
                .toBytes());
    }

    private void end() throws IOException {
        query = null;
        if (inOurs && !conversation.isFailed()) {
            asking.asked("COMMIT");
            ours("COMMIT", Answer.OUR_COMMIT);
            asking.awaitAnswers();
        } else if (inOurs) {
            sync(Expected.ours('S'));
            ours("ROLLBACK", Answer.OURS);
        }
        conversation.sent(Expected.ours('C'));
        output.write(new Messages().closeStatement(UNNAMED).toBytes());
        sync(Expected.clients('S'));
        output.flush();
    }

    private void sync(Expected sync) throws IOException {
        conversation.sent(sync);
        output.write(new Messages().sync().toBytes());
    }
}
