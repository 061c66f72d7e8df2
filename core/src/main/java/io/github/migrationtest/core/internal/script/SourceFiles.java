package io.github.migrationtest.core.internal.script;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Maps files of a build's output back to the sources that they were copied from, and names them as a reader of the
 * repository would.
 */
public final class SourceFiles {

    /** A build's output folder and the source folders that are copied or compiled into it, likeliest first. */
    private record Output(String folder, List<String> sources) {}

    private static final List<Output> OUTPUTS = List.of(
            new Output("target/test-classes", List.of("src/test/resources", "src/test/java", "src/test/kotlin")),
            new Output("target/classes", List.of("src/main/resources", "src/main/java", "src/main/kotlin")),
            new Output("build/resources/test", List.of("src/test/resources")),
            new Output("build/resources/main", List.of("src/main/resources")),
            new Output("build/classes/java/test", List.of("src/test/java")),
            new Output("build/classes/java/main", List.of("src/main/java")),
            new Output("build/classes/kotlin/test", List.of("src/test/kotlin")),
            new Output("build/classes/kotlin/main", List.of("src/main/kotlin")),
            new Output("out/test/resources", List.of("src/test/resources")),
            new Output("out/production/resources", List.of("src/main/resources")),
            new Output("out/test/classes", List.of("src/test/java", "src/test/resources")),
            new Output("out/production/classes", List.of("src/main/java", "src/main/resources")),
            new Output("bin/test", List.of("src/test/resources", "src/test/java")),
            new Output("bin/main", List.of("src/main/resources", "src/main/java")));

    private final Path project;
    private final Path root;

    /** @param projectDirectory the module under test */
    public SourceFiles(Path projectDirectory) {
        this.project = projectDirectory.toAbsolutePath().normalize();
        this.root = repositoryRoot(project);
    }

    /** The nearest ancestor that git keeps, else the project directory itself. */
    public Path root() {
        return root;
    }

    /** The source of a file; the file itself where no source is found. */
    public Path sourceOf(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        for (Output output : OUTPUTS) {
            Optional<Path> source = sourceOf(absolute, output);
            if (source.isPresent()) {
                return source.get();
            }
        }
        return ideSource(absolute).orElse(absolute);
    }

    /** A file as messages name it: relative to the repository's root where it is inside. */
    public String display(Path file) {
        Path source = sourceOf(file);
        Path shown = source.startsWith(root) ? root.relativize(source) : source;
        return shown.toString().replace('\\', '/');
    }

    /** The source file of a class of the project; null where none is found. */
    public @Nullable Path sourceOf(Class<?> type) {
        Class<?> outermost = type;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        String name = outermost.getName().replace('.', '/');
        for (String folder : List.of("src/main/java", "src/test/java", "src/main/kotlin", "src/test/kotlin")) {
            for (String extension : List.of(".java", ".kt")) {
                Path source = project.resolve(folder).resolve(name + extension);
                if (Files.isRegularFile(source)) {
                    return source;
                }
            }
        }
        return null;
    }

    private static Optional<Path> sourceOf(Path file, Output output) {
        String text = file.toString().replace('\\', '/');
        int at = text.lastIndexOf("/" + output.folder() + "/");
        if (at < 0) {
            return Optional.empty();
        }
        Path module =
                file.getRoot().resolve(text.substring(file.getRoot().toString().length(), Math.max(at, 1)));
        String inside = text.substring(at + output.folder().length() + 2);
        return output.sources().stream()
                .map(folder -> module.resolve(folder).resolve(inside))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** IntelliJ's own output, {@code out/production/<module>}, has the module's name in it. */
    private Optional<Path> ideSource(Path file) {
        String text = file.toString().replace('\\', '/');
        for (String kind : List.of("production", "test")) {
            int at = text.lastIndexOf("/out/" + kind + "/");
            int end = at < 0 ? -1 : text.indexOf('/', at + kind.length() + 6);
            if (end > 0) {
                String inside = text.substring(end + 1);
                String sources = kind.equals("test") ? "src/test/" : "src/main/";
                for (String folder : List.of(sources + "resources", sources + "java")) {
                    Path source = project.resolve(folder).resolve(inside);
                    if (Files.isRegularFile(source)) {
                        return Optional.of(source);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Path repositoryRoot(Path project) {
        for (Path folder = project; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return folder;
            }
        }
        return project;
    }
}
