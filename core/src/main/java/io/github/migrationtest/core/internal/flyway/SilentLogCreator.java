package io.github.migrationtest.core.internal.flyway;

import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;

/** Gives Flyway a log that says nothing: what it has to say comes as exceptions and findings. Named in its settings. */
public final class SilentLogCreator implements LogCreator {

    @Override
    public Log createLogger(Class<?> type) {
        return new Silent();
    }

    private static final class Silent implements Log {

        @Override
        @SuppressWarnings("deprecation") // abstract until Flyway 11
        public boolean isDebugEnabled() {
            return false;
        }

        @Override
        public void debug(String message) {}

        @Override
        public void info(String message) {}

        @Override
        public void warn(String message) {}

        @Override
        public void error(String message) {}

        @Override
        public void error(String message, Exception e) {}

        @Override
        public void notice(String message) {}
    }
}
