package io.github.migrationtest.core.internal.wire;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What both directions of a session know of each other: what was sent and not answered yet, and how the server is. Thread-safe. */
final class Conversation {

    static final char IDLE = 'I';
    private static final char IN_FAILED_TRANSACTION = 'E';

    private final Deque<Expected> unanswered = new ArrayDeque<>();
    private final Map<String, String> parameters = new HashMap<>();
    private int process;
    private int secret;

    /** As the server told last when it was ready. */
    private char status = IDLE;

    /** Whether the server passes over everything up to the next Sync. */
    private boolean failed;

    private boolean copying;
    private boolean over;
    private @Nullable Question question;
    private @Nullable ErrorMessage error;
    private long changes;

    /** Lets answers come in. */
    interface Arrivals {

        /**
         * Reads some more, or waits until somebody else has.
         *
         * @param changes how much has changed when the caller looked last
         */
        void more(long changes) throws IOException;
    }

    private void changed() {
        changes++;
        notifyAll();
    }

    synchronized void sent(Expected message) {
        if (message.type() == 'S' && copying) {
            // while rows are expected, the server passes over it
            return;
        }
        unanswered.add(message);
    }

    /** What a message of the server answers. */
    synchronized @Nullable Expected answeredBy(char type) {
        return type == 'Z'
                ? unanswered.stream().filter(Expected::endsReady).findFirst().orElse(null)
                : unanswered.peek();
    }

    synchronized void began(int process, int secret) {
        this.process = process;
        this.secret = secret;
        changed();
    }

    synchronized void parameter(String name, String value) {
        parameters.put(name, value);
    }

    /** A setting that the server tells its clients of. */
    synchronized String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** The first message that is not answered yet is; in a simple query, and by a Sync, nothing is before all is. */
    synchronized void answered() {
        Expected head = unanswered.peek();
        if (head != null && !head.endsReady()) {
            unanswered.poll();
        }
        changed();
    }

    synchronized void completed() {
        copying = false;
        answered();
    }

    /** Rows of the client are expected; what it has sent instead is passed over. */
    synchronized void copies() {
        copying = true;
        unanswered.removeIf(message -> message.type() == 'S');
        changed();
    }

    /** The client has sent all its rows, or gives up. */
    synchronized void copied() {
        copying = false;
    }

    synchronized void refused(ErrorMessage message) {
        copying = false;
        failed = true;
        error = message;
        changed();
    }

    synchronized void ready(char now) {
        status = now;
        failed = false;
        copying = false;
        while (!unanswered.isEmpty()) {
            if (unanswered.remove().endsReady()) {
                break;
            }
        }
        changed();
    }

    /** The connection is lost. */
    synchronized void ended() {
        over = true;
        changed();
    }

    synchronized boolean isOver() {
        return over;
    }

    /** Whether the server works on something. */
    synchronized boolean isBusy() {
        return !unanswered.isEmpty() || question != null;
    }

    synchronized int process() {
        return process;
    }

    synchronized int secret() {
        return secret;
    }

    synchronized char status() {
        return status;
    }

    synchronized boolean isFailed() {
        return failed;
    }

    synchronized boolean isCopying() {
        return copying;
    }

    /** Whether a question would be answered, where everything before is. */
    synchronized boolean canBeAsked() {
        return process != 0 && !failed && !copying && status != IN_FAILED_TRANSACTION;
    }

    synchronized boolean isInFailedTransaction() {
        return status == IN_FAILED_TRANSACTION;
    }

    /** Whether everything is answered, as far as the server will without more from the client. */
    private synchronized boolean isAnswered() {
        return unanswered.isEmpty() || copying || failed && unanswered.stream().noneMatch(Expected::endsReady);
    }

    /** Waits until {@link #isAnswered()}. */
    void awaitAnswers(Arrivals arrivals) throws IOException {
        await(Conversation::isAnswered, arrivals);
    }

    /** Waits until a question is answered, which only one at a time can be. */
    void awaitAnswer(Question asked, Arrivals arrivals) throws IOException {
        try {
            await(conversation -> asked.isAnswered(), arrivals);
        } finally {
            question(null);
        }
    }

    synchronized void question(@Nullable Question asked) {
        question = asked;
    }

    synchronized @Nullable Question question() {
        return question;
    }

    /** A question has got a message. */
    synchronized void told() {
        changed();
    }

    private void await(Predicate<Conversation> done, Arrivals arrivals) throws IOException {
        while (true) {
            long known;
            synchronized (this) {
                if (done.test(this)) {
                    return;
                }
                if (over) {
                    throw new EOFException("The server has closed the connection");
                }
                known = changes;
            }
            arrivals.more(known);
        }
    }

    /** Waits until something has changed. */
    synchronized void awaitChange(long known) throws IOException {
        try {
            while (changes == known && !over) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the server was at work", e);
        }
    }

    /** What the server said against something since this was asked last; null where it has not. */
    synchronized @Nullable ErrorMessage takeError() {
        ErrorMessage taken = error;
        error = null;
        return taken;
    }
}
