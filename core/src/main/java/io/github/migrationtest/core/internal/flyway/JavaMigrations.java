package io.github.migrationtest.core.internal.flyway;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.internal.script.SourceFiles;
import io.github.migrationtest.core.migration.Script;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.migration.JavaMigration;

/** The migrations written in Java: classes in the locations' packages, and instances that the user has registered. */
final class JavaMigrations {

    private final ClassLoader loader;
    private final SourceFiles sources;
    private final Map<Class<?>, JavaMigration> found = new LinkedHashMap<>();

    JavaMigrations(ClassLoader loader, SourceFiles sources) {
        this.loader = loader;
        this.sources = sources;
    }

    void addClasses(List<FoundFile> files) {
        for (FoundFile file : files) {
            if (file.location().startsWith("classpath:") && file.name().endsWith(".class")) {
                String path = file.resourceName();
                add(path.substring(0, path.length() - ".class".length()).replace('/', '.'));
            }
        }
    }

    void addRegistered(JavaMigration[] migrations) {
        Arrays.stream(migrations).forEach(migration -> found.put(migration.getClass(), migration));
    }

    List<JavaMigration> all() {
        return List.copyOf(found.values());
    }

    /** Where a migration's class is written; its name where the source is not found. */
    Script script(Class<?> type) {
        Path source = sources.sourceOf(type);
        return new Script(source == null ? type.getName() : sources.display(source), "");
    }

    private void add(String className) {
        try {
            Class<?> type = Class.forName(className, false, loader);
            if (JavaMigration.class.isAssignableFrom(type)
                    && !type.isInterface()
                    && !Modifier.isAbstract(type.getModifiers())
                    && !type.isAnonymousClass()) {
                found.putIfAbsent(
                        type, (JavaMigration) type.getDeclaredConstructor().newInstance());
            }
        } catch (ReflectiveOperationException e) {
            throw new ConfigurationException(
                    "The migration " + className + " cannot be created: " + e + ". Give it a public constructor without"
                            + " parameters, or register an instance in a customizer with javaMigrations(…).",
                    e);
        } catch (LinkageError e) {
            // Flyway skips classes that it cannot load, too: they are helpers of something that is not here.
            return;
        }
    }
}
