package io.github.migrationtest.core.internal.wire;

/** What a client sends before its session begins (PostgreSQL documentation, "Start-up", "SSL Session Encryption"). */
final class Opening {

    static final int SSL_REQUEST = 80877103;
    static final int GSS_REQUEST = 80877104;
    static final int CANCEL_REQUEST = 80877102;
    private static final int PROTOCOL_3 = 3;

    private boolean over;
    private boolean encryptionAsked;
    private boolean opaque;

    /** A session that has begun already. */
    static Opening ended() {
        Opening ended = new Opening();
        ended.over = true;
        return ended;
    }

    /** Whether a message asks for an encrypted connection. */
    static boolean asksForEncryption(int code) {
        return code == SSL_REQUEST || code == GSS_REQUEST;
    }

    static boolean isSession(int code) {
        return code >>> 16 == PROTOCOL_3;
    }

    /** The client has sent a message that begins with a code. */
    void sent(int code) {
        encryptionAsked = asksForEncryption(code);
        over = isSession(code);
        opaque = !over && !encryptionAsked;
    }

    /** Whether the server's next byte says whether the rest of the session is encrypted. */
    boolean isEncryptionAsked() {
        return encryptionAsked;
    }

    void answered(byte answer) {
        encryptionAsked = false;
        opaque = answer != 'N';
    }

    /** Whether the session has begun. */
    boolean isOver() {
        return over;
    }

    /** Encrypted, or in a part of the protocol that is not followed: everything passes unheard. */
    boolean isOpaque() {
        return opaque;
    }
}
