package io.github.migrationtest.core.safety;

import io.github.migrationtest.core.lock.WatchedStatement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something in use that has its name no longer.
 *
 * @param subject its name, with schema and table
 * @param what it in words: {@code public.customer.name}, {@code value 'new' of public.status}
 * @param newName what it is called now; null where it is gone altogether
 * @param statement what took the name away, as far as the text tells
 * @param remedy what to do instead of renaming
 */
record Gone(
        String subject,
        String what,
        @Nullable String newName,
        @Nullable WatchedStatement statement,
        List<String> remedy) {}
