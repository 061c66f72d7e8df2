package io.github.migrationtest.core.internal.flyway;

import io.github.migrationtest.core.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import org.flywaydb.core.api.Location;
import org.jspecify.annotations.Nullable;

/**
 * Lists what locations hold, as Flyway's scanner does (its own is no public API and needs a database): class path
 * folders and jars, files on disk, wildcards. A name that the class path has twice is two files, as for Flyway.
 */
final class LocationScan {

    private final ClassLoader loader;
    private final Path project;
    private final List<String> missing = new ArrayList<>();

    LocationScan(ClassLoader loader, Path project) {
        this.loader = loader;
        this.project = project;
    }

    /** The locations scanned so far that do not exist. */
    List<String> missing() {
        return missing;
    }

    List<FoundFile> scan(Location location) {
        try {
            return switch (location.getPrefix()) {
                case "classpath:" -> scanClassPath(location);
                case "filesystem:" -> scanDisk(location);
                default ->
                    throw new ConfigurationException("Location " + location.getDescriptor()
                            + ": migration-test reads classpath: and filesystem: locations. Name a copy of the scripts on"
                            + " disk with migrationtest.locations.");
            };
        } catch (IOException | URISyntaxException e) {
            throw new ConfigurationException("Cannot read location " + location.getDescriptor() + ": " + e, e);
        }
    }

    private List<FoundFile> scanClassPath(Location location) throws IOException, URISyntaxException {
        Map<String, FoundFile> found = new TreeMap<>();
        List<URL> roots = Collections.list(loader.getResources(location.getRootPath()));
        for (URL root : roots) {
            if (root.getProtocol().equals("file")) {
                Path folder = Path.of(root.toURI());
                for (Path file : filesBelow(folder, false)) {
                    String inside = folder.relativize(file).toString().replace('\\', '/');
                    add(found, location, join(location.getRootPath(), inside), file, null);
                }
            } else if (root.openConnection() instanceof JarURLConnection connection) {
                scanJar(found, location, root, connection);
            }
        }
        if (roots.isEmpty()) {
            missing.add(location.getDescriptor());
        }
        return List.copyOf(found.values());
    }

    private void scanJar(Map<String, FoundFile> found, Location location, URL root, JarURLConnection connection)
            throws IOException {
        connection.setUseCaches(false);
        String folder = location.getRootPath() + "/";
        try (JarFile jar = connection.getJarFile()) {
            for (String name : jar.stream().map(entry -> entry.getName()).toList()) {
                if (name.startsWith(folder) && !name.endsWith("/")) {
                    String base = root.toExternalForm();
                    String start = base.substring(0, base.indexOf("!/") + 2);
                    add(
                            found,
                            location,
                            name,
                            null,
                            URI.create(start + name.replace(" ", "%20")).toURL());
                }
            }
        }
    }

    private List<FoundFile> scanDisk(Location location) throws IOException {
        Path root = project.resolve(location.getRootPath());
        if (!Files.isDirectory(root)) {
            missing.add(location.getDescriptor());
            return List.of();
        }
        Map<String, FoundFile> found = new TreeMap<>();
        for (Path file : filesBelow(root, true)) {
            String name = location.getRootPath() + file.getFileSystem().getSeparator() + root.relativize(file);
            add(found, location, name, file, null);
        }
        return List.copyOf(found.values());
    }

    private static void add(
            Map<String, FoundFile> found, Location location, String name, @Nullable Path path, @Nullable URL url) {
        if (location.getPathRegex() == null
                || location.getPathRegex().matcher(name).matches()) {
            String relative = location.getPathRelativeToThis(name).replace('\\', '/');
            found.putIfAbsent(
                    name + " in " + (path != null ? path : url),
                    new FoundFile(location.getDescriptor(), name, relative, path, url));
        }
    }

    private static List<Path> filesBelow(Path folder, boolean skipHidden) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), 64, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) throws IOException {
                    boolean skip = skipHidden && !dir.equals(folder) && Files.isHidden(dir);
                    return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
        Collections.sort(files);
        return files;
    }

    private static String join(String root, String inside) {
        return root.isEmpty() ? inside : root + "/" + inside;
    }
}
