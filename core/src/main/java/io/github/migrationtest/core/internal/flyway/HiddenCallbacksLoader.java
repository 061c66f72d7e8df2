package io.github.migrationtest.core.internal.flyway;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;

/**
 * The user's class loader with an empty {@code db/callback}: each new Flyway scans that folder for classes and then
 * forgets the callbacks that it was given. They have been loaded once already.
 */
final class HiddenCallbacksLoader extends ClassLoader {

    HiddenCallbacksLoader(ClassLoader parent) {
        super(parent);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return name.equals("db/callback") ? Collections.emptyEnumeration() : super.getResources(name);
    }
}
