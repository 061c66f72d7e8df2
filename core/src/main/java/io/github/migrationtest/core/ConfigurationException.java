package io.github.migrationtest.core;

/**
 * Something that the user wrote cannot be meant: the message names the place, the rule and the way out.
 *
 * <p>Thrown before anything is started or changed.
 */
public class ConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConfigurationException(String message) {
        super(message);
    }

    public ConfigurationException(String message, Throwable cause) {
        super(message, cause);
    }
}
