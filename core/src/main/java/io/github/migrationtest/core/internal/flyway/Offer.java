package io.github.migrationtest.core.internal.flyway;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/** The files that one call of Flyway gets to see: few, so that the call costs little however long the history is. */
final class Offer implements ResourceProvider {

    private final List<ScriptFile> files;
    private final Map<String, ScriptFile> byPath = new HashMap<>();

    Offer(List<ScriptFile> files) {
        this.files = files;
        files.forEach(file -> byPath.put(file.getRelativePath().toLowerCase(Locale.ROOT), file));
    }

    @Override
    public @Nullable LoadableResource getResource(String name) {
        return byPath.get(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return files.stream()
                .filter(file -> matches(file.getFilename(), prefix, suffixes))
                .map(LoadableResource.class::cast)
                .toList();
    }

    private static boolean matches(String name, String prefix, String[] suffixes) {
        if (!name.startsWith(prefix)) {
            return false;
        }
        String upper = name.toUpperCase(Locale.ROOT);
        for (String suffix : suffixes) {
            if (upper.endsWith(suffix.toUpperCase(Locale.ROOT)) && name.length() > prefix.length() + suffix.length()) {
                return true;
            }
        }
        return false;
    }
}
