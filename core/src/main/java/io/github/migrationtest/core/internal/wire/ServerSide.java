package io.github.migrationtest.core.internal.wire;

import io.github.migrationtest.core.observe.SessionProbe;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** What the server sends: answers to questions are taken out, the rest is the client's. Belongs to the thread that reads. */
final class ServerSide {

    private static final String TOLD = "CEIKSZ";

    /** What answers no message of a session: logging in, and what the server tells of its own accord. */
    private static final String ASIDE = "ANSRKv";

    private final Wire wire;
    private final Conversation conversation;
    private final Runnable copyRefused;
    private final Frames frames;

    /** What the client gets of what has been read. */
    private ByteArrayOutputStream forClient = new ByteArrayOutputStream();

    private boolean inMessage;
    private boolean questions;
    private boolean passes;

    /** Whether the client gets the message piece by piece, as it comes. */
    private boolean streams;

    private @Nullable Expected answered;

    /** That the last statement of a simple query has run, while it is not sure that its transaction will be committed. */
    private byte @Nullable [] held;

    /** What came behind it, and is sure. */
    private final ByteArrayOutputStream behindHeld = new ByteArrayOutputStream();

    /**
     * @param copyRefused what is to be done when the server does not take the rows of a COPY
     */
    ServerSide(Wire wire, Conversation conversation, Runnable copyRefused) {
        this.wire = wire;
        this.conversation = conversation;
        this.copyRefused = copyRefused;
        this.frames = new Frames(
                true, type -> TOLD.indexOf(type) >= 0 || (conversation.question() != null && Question.isAnswer(type)));
    }

    /** Takes what the server has sent, and gives what the client gets of it. */
    byte[] receive(byte[] bytes, int from, int end) {
        int position = from;
        while (position < end) {
            position = frames.pass(bytes, position, end, this::passed);
        }
        byte[] passed = forClient.toByteArray();
        forClient = new ByteArrayOutputStream();
        return passed;
    }

    private void passed(char type, byte[] bytes, int offset, int length, boolean last) {
        if (!inMessage) {
            begins(type);
            if (type == 'A') {
                // the server tells of it only when the transaction is committed
                release();
            }
        }
        inMessage = !last;
        if (streams) {
            forClient.write(bytes, offset, length);
        }
        if (last && questions) {
            answer(type);
        } else if (last) {
            completed(type);
        }
    }

    private void begins(char type) {
        Question question = conversation.question();
        questions = question != null && (Question.isAnswer(type) || type == 'E');
        boolean aside = ASIDE.indexOf(type) >= 0;
        answered = questions || aside ? null : conversation.answeredBy(type);
        passes = questions ? type == 'E' : answered == null || answered.passes(type);
        if (type == 'N') {
            // a warning comes again when the statement runs that was only read
            Expected head = conversation.answeredBy(type);
            passes = head == null || head.answer() != Expected.Answer.CHECK;
        }
        boolean rewritten = answered != null && answered.answer() != Expected.Answer.CLIENTS && type == 'E';
        boolean behind = type == 'S' && held != null;
        streams = passes && !rewritten && !isHeld(type) && !behind && type != 'Z';
    }

    private boolean isHeld(char type) {
        return type == 'C' && answered != null && answered.answer() == Expected.Answer.SIMPLE_AND_LAST;
    }

    private void answer(char type) {
        Question question = conversation.question();
        if (question != null) {
            question.take(type, frames.body());
            if (question.isRefused()) {
                // it was asked in the client's transaction, which is over
                conversation.refused(ErrorMessage.read(frames.body()));
                conversation.question(null);
            }
            conversation.told();
        }
    }

    private void completed(char type) {
        switch (type) {
            case 'K' -> conversation.began(frames.body().getInt(), frames.body().getInt(Integer.BYTES));
            case 'S' -> {
                ByteBuffer body = frames.body();
                if (held != null) {
                    behindHeld.writeBytes(new Messages().add(type, body).toBytes());
                }
                conversation.parameter(Messages.cString(body), Messages.cString(body));
            }
            case '1', '2', '3', 'T', 'n' -> conversation.answered();
            case 'C', 'I', 's' -> executed(type);
            case 'G', 'W' -> conversation.copies();
            case 'E' -> refused();
            case 'Z' -> ready();
            default -> {}
        }
    }

    private void executed(char type) {
        if (isHeld(type)) {
            held = new Messages().add(type, frames.body()).toBytes();
        }
        SessionProbe probe = probe();
        if (probe != null && answered != null && answered.isTold()) {
            String command = type == 'C' ? Messages.cString(frames.body()) : "";
            probe.ended(conversation.process(), command, System.nanoTime());
        }
        conversation.completed();
    }

    private void refused() {
        ErrorMessage error = ErrorMessage.read(frames.body());
        Expected about = answered;
        if (about != null && about.answer() != Expected.Answer.CLIENTS && about.passes(error)) {
            forClient.writeBytes(error.shifted(about.shift()));
        }
        held = null;
        release();
        boolean copied = conversation.isCopying();
        SessionProbe probe = probe();
        if (probe != null && (about == null || about.isTold())) {
            probe.ended(conversation.process(), null, System.nanoTime());
        }
        conversation.refused(error);
        if (copied) {
            copyRefused.run();
        }
    }

    private void ready() {
        char status = (char) frames.body().get(0);
        SessionProbe probe = probe();
        if (probe != null) {
            probe.idle(conversation.process(), status != Conversation.IDLE, System.nanoTime());
        }
        if (passes) {
            release();
            forClient.writeBytes(new Messages().add('Z', frames.body()).toBytes());
        }
        conversation.ready(status);
    }

    /** Says what was held back. */
    private void release() {
        if (held != null) {
            forClient.writeBytes(held);
            held = null;
        }
        forClient.writeBytes(behindHeld.toByteArray());
        behindHeld.reset();
    }

    private @Nullable SessionProbe probe() {
        return conversation.process() == 0 ? null : wire.probe();
    }
}
