package io.github.migrationtest.core.internal.flyway;

import java.lang.reflect.InvocationTargetException;
import org.flywaydb.core.api.Location;
import org.flywaydb.core.api.configuration.ClassicConfiguration;

/**
 * Places of SQL callbacks besides the locations: a setting that came after Flyway 10, so that it is asked for by name.
 * Where it is set, Flyway scans those places anew on each call and takes no callback from anywhere else.
 */
final class CallbackLocations {

    private CallbackLocations() {}

    static Location[] of(ClassicConfiguration configuration) {
        try {
            return (Location[])
                    ClassicConfiguration.class.getMethod("getCallbackLocations").invoke(configuration);
        } catch (NoSuchMethodException e) {
            return new Location[0];
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Cannot ask Flyway for its callback locations", e);
        }
    }

    /** Makes Flyway take callbacks from what it is given. */
    static void clear(ClassicConfiguration configuration) {
        try {
            ClassicConfiguration.class
                    .getMethod("setCallbackLocationsAsStrings", String[].class)
                    .invoke(configuration, (Object) new String[0]);
        } catch (NoSuchMethodException e) {
            return;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Cannot clear Flyway's callback locations", e);
        }
    }
}
