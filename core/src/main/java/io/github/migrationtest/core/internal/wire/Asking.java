package io.github.migrationtest.core.internal.wire;

import io.github.migrationtest.core.observe.SessionProbe;
import io.github.migrationtest.core.observe.SessionProbe.Ask;
import io.github.migrationtest.core.observe.SqlFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Tells of the statements of a session, and asks the session before and after them. Belongs to the thread that sends. */
final class Asking {

    private static final SqlFailure LOST = new SqlFailure("08006", "the connection was lost", 0);

    private final Wire wire;
    private final Conversation conversation;
    private final Conversation.Arrivals arrivals;
    private final OutputStream output;
    private final boolean outside;

    /** The statement that was told of and whose end was not. */
    private @Nullable Running running;

    /** The statement that is to be asked about when the client has sent its rows. */
    private @Nullable String asksAfterCopy;

    private record Running(StatementEar ear, String sql, long begin) {}

    /** @param outside whether nobody else tells of the session's statements */
    Asking(Wire wire, Conversation conversation, Conversation.Arrivals arrivals, OutputStream output, boolean outside) {
        this.wire = wire;
        this.conversation = conversation;
        this.arrivals = arrivals;
        this.output = output;
        this.outside = outside;
    }

    private @Nullable StatementEar ear() {
        return outside ? wire.ear() : null;
    }

    private @Nullable SessionProbe probe() {
        return conversation.process() == 0 ? null : wire.probe();
    }

    /** Whether anybody wants to know of statements. */
    boolean isListening() {
        return conversation.process() != 0 && (probe() != null || ear() != null);
    }

    /** A statement is about to be sent: asks before it, if that is wanted. */
    Ask begins(String sql) throws IOException {
        StatementEar ear = ear();
        if (running != null && !running.sql().equals(sql)) {
            ended();
        }
        if (ear != null && running == null) {
            running = new Running(ear, sql, System.nanoTime());
            ear.begins(sql);
        }
        return asked(sql);
    }

    /** A statement of which only the probe knows is about to be sent. */
    Ask asked(String sql) throws IOException {
        SessionProbe probe = probe();
        if (probe == null) {
            return Ask.NOT;
        }
        Ask ask = probe.begins(conversation.process(), sql, System.nanoTime());
        if (ask.isBefore() && awaitAnswers()) {
            ask(probe, sql, false);
        }
        return ask;
    }

    /** The statement was sent: asks after it, if that is wanted. */
    void sent(String sql, Ask ask) throws IOException {
        SessionProbe probe = probe();
        if (ask.isAfter() && probe != null) {
            if (awaitAnswers()) {
                ask(probe, sql, true);
            } else if (conversation.isCopying()) {
                asksAfterCopy = sql;
            }
        }
    }

    /** The client has sent the rows of a COPY, or will not. */
    void copied() throws IOException {
        String copied = asksAfterCopy;
        asksAfterCopy = null;
        SessionProbe probe = probe();
        if (copied != null && probe != null && awaitAnswers()) {
            ask(probe, copied, true);
        }
    }

    /** Waits for the end of the statement that was told of, if there is one, and tells of it. */
    void ended() throws IOException {
        Running ended = running;
        if (ended != null) {
            awaitAnswers();
            if (!conversation.isCopying()) {
                ErrorMessage error = conversation.takeError();
                tell(ended, error == null ? null : error.failure());
            }
        }
    }

    /** There is no more connection. */
    void lost() {
        Running ended = running;
        if (ended != null) {
            ErrorMessage error = conversation.takeError();
            tell(ended, error == null ? LOST : error.failure());
        }
        SessionProbe probe = probe();
        if (probe != null) {
            probe.idle(conversation.process(), false, System.nanoTime());
        }
    }

    private void tell(Running ended, @Nullable SqlFailure failure) {
        running = null;
        Duration duration = Duration.ofNanos(System.nanoTime() - ended.begin());
        boolean superuser = conversation.parameter("is_superuser").equals("on");
        ended.ear().ended(ended.sql(), duration, failure, superuser);
    }

    /** Says that statements pass which nobody can ask about. */
    void unheard(String why) {
        SessionProbe probe = probe();
        if (probe != null) {
            probe.unheard(conversation.process(), why);
        }
    }

    /**
     * Waits until the server has answered everything so far.
     *
     * @return whether a question can be asked now
     */
    boolean awaitAnswers() throws IOException {
        if (conversation.isBusy()) {
            output.write(new Messages().flush().toBytes());
            output.flush();
            conversation.awaitAnswers(arrivals);
        }
        return conversation.canBeAsked();
    }

    private void ask(SessionProbe probe, String sql, boolean after) throws IOException {
        Question asked = Question.about(sql, probe.question(conversation.process()));
        conversation.question(asked);
        output.write(asked.messages());
        output.flush();
        conversation.awaitAnswer(asked, arrivals);
        if (!asked.isRefused()) {
            probe.answered(conversation.process(), after, asked.rows());
        }
    }
}
