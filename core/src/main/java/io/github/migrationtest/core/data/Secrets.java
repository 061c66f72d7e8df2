package io.github.migrationtest.core.data;

import java.util.regex.Pattern;

/** Values that no message shows, going by the names of their columns. */
final class Secrets {

    static final String MASK = "•••";

    private static final Pattern NAME = Pattern.compile(
            "(?i).*(passw|passphrase|passcode|pwd|secret|token|api_?key|private_?key|credential|salt|otp_|_otp|cvv|cvc).*");

    private Secrets() {}

    static boolean looksLikeOne(String column) {
        return NAME.matcher(column).matches();
    }
}
