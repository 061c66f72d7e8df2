package io.github.migrationtest.core.internal.flyway;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Event;
import org.jspecify.annotations.Nullable;

/**
 * A user's callback that hears only what the call is about.
 *
 * <p>A proxy, because the interface's methods take another type since Flyway 11: a call compiled against one of them
 * does not link with the other.
 */
final class FilteredCallback implements InvocationHandler {

    private final Callback callback;
    private final CallbackFilter filter;

    private FilteredCallback(Callback callback, CallbackFilter filter) {
        this.callback = callback;
        this.filter = filter;
    }

    static Callback of(Callback callback, CallbackFilter filter) {
        return (Callback) Proxy.newProxyInstance(
                Callback.class.getClassLoader(),
                new Class<?>[] {Callback.class},
                new FilteredCallback(callback, filter));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (arguments != null && arguments.length == 2 && arguments[0] instanceof Event event) {
            Event heard = filter.translate(event);
            if (heard == null) {
                return method.getReturnType() == boolean.class ? false : null;
            }
            return call(method, heard, arguments[1]);
        }
        return arguments == null ? call(method) : call(method, arguments);
    }

    private @Nullable Object call(Method method, @Nullable Object... arguments) throws Throwable {
        try {
            return method.invoke(callback, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
