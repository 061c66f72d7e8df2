package io.github.migrationtest.core.internal.flyway;

import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jspecify.annotations.Nullable;

/** A user's callback that hears only what the call is about. */
final class FilteredCallback implements Callback {

    private final Callback callback;
    private final CallbackFilter filter;

    FilteredCallback(Callback callback, CallbackFilter filter) {
        this.callback = callback;
        this.filter = filter;
    }

    @Override
    public boolean supports(Event event, @Nullable Context context) {
        Event heard = filter.translate(event);
        return heard != null && callback.supports(heard, context);
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        Event heard = filter.translate(event);
        return heard != null && callback.canHandleInTransaction(heard, context);
    }

    @Override
    public void handle(Event event, Context context) {
        Event heard = filter.translate(event);
        if (heard != null) {
            callback.handle(heard, context);
        }
    }

    @Override
    public String getCallbackName() {
        return callback.getCallbackName();
    }
}
