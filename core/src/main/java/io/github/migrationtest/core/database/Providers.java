package io.github.migrationtest.core.database;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** The providers on the classpath. */
final class Providers {

    private Providers() {}

    /** The providers by name; one whose own libraries are missing is left out. */
    static Map<String, DatabaseProvider> byName() {
        Map<String, DatabaseProvider> providers = new LinkedHashMap<>();
        Iterator<ServiceLoader.Provider<DatabaseProvider>> found =
                ServiceLoader.load(DatabaseProvider.class, DatabaseProvider.class.getClassLoader()).stream()
                        .iterator();
        while (found.hasNext()) {
            try {
                DatabaseProvider provider = found.next().get();
                providers.putIfAbsent(provider.name(), provider);
            } catch (LinkageError | ServiceConfigurationError unusable) {
                continue;
            }
        }
        return providers;
    }
}
