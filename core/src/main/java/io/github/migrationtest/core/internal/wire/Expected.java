package io.github.migrationtest.core.internal.wire;

/**
 * A message that the server was sent and has not answered yet.
 *
 * @param type the message's
 * @param answer whose the answer is
 * @param shift where the statement begins in what the client sent, in characters
 */
record Expected(char type, Answer answer, int shift) {

    /** Whose the answer to a message is. */
    enum Answer {
        /** The client's, as it comes. */
        CLIENTS,
        /** The client's, who has sent a simple query: as the answer to one. */
        SIMPLE,
        /** The client's in the same way; the last one, of which nothing is said before it is sure. */
        SIMPLE_AND_LAST,
        /** Ours; an error is the client's. */
        OURS,
        /** Ours, and the end of the client's transaction, which is told of; an error is the client's. */
        OUR_COMMIT,
        /** Ours; an error is the client's unless it is that there are several statements. */
        CHECK
    }

    private static final String OF_STEPS_ONLY = "123n";

    /** The function of PostgreSQL that refuses to prepare several statements at once, after it has read them all. */
    private static final String SEVERAL_REFUSED_BY = "exec_parse_message";

    static Expected clients(char type) {
        return new Expected(type, Answer.CLIENTS, 0);
    }

    static Expected ours(char type) {
        return new Expected(type, Answer.OURS, 0);
    }

    /** Whether a probe has been told of it. */
    boolean isTold() {
        return answer != Answer.OURS && answer != Answer.CHECK;
    }

    /** Whether the client gets a message of the server that answers this one. */
    boolean passes(char message) {
        return switch (answer) {
            case CLIENTS -> true;
            case SIMPLE, SIMPLE_AND_LAST -> OF_STEPS_ONLY.indexOf(message) < 0;
            case OURS, OUR_COMMIT, CHECK -> message == 'E';
        };
    }

    /** Whether the client gets what the server says against this one. */
    boolean passes(ErrorMessage error) {
        return answer != Answer.CHECK || !error.routine().equals(SEVERAL_REFUSED_BY);
    }

    /** Whether the server says with the answer that it is ready for what follows. */
    boolean endsReady() {
        return type == 'S' || type == 'Q' || type == 'F';
    }
}
