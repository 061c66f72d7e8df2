package io.github.migrationtest.core.internal.spring;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.internal.script.SourceFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds configuration files where Spring Boot looks for them: on the class path, whose first one counts, so that {@code
 * src/test/resources} hides {@code src/main/resources}; then in the working directory.
 */
final class ConfigurationFiles {

    static final String CLASSPATH = "classpath:";

    static final String FILE = "file:";

    /** Of one folder, {@code .properties} win. */
    private static final List<String> EXTENSIONS = List.of(".yaml", ".yml", ".properties");

    private final ClassLoader loader;
    private final Path project;
    private final SourceFiles sources;

    ConfigurationFiles(ClassLoader loader, Path project) {
        this.loader = loader;
        this.project = project;
        this.sources = new SourceFiles(project);
    }

    /** The folders in groups: the files of a later group win, whatever their profiles. Within a group, later folders. */
    List<List<String>> folders() {
        List<String> besides = new ArrayList<>(List.of(FILE + "./", FILE + "./config/"));
        Path config = project.resolve("config");
        if (Files.isDirectory(config)) {
            try (Stream<Path> inside = Files.list(config)) {
                inside.filter(Files::isDirectory)
                        .map(folder -> folder.getFileName().toString())
                        .filter(name -> !name.startsWith("."))
                        .sorted()
                        .forEach(name -> besides.add(FILE + "./config/" + name + "/"));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot list " + config, e);
            }
        }
        return List.of(List.of(CLASSPATH, CLASSPATH + "config/"), besides);
    }

    /** The documents of all files of this name in a folder, weakest first. */
    List<Document> read(String folder, String name) {
        List<Document> documents = new ArrayList<>();
        for (String extension : EXTENSIONS) {
            documents.addAll(read(folder + name + extension));
        }
        return documents;
    }

    /** The documents of a file, weakest first; none where the file is missing. */
    List<Document> read(String file) {
        URL url = find(file);
        if (url == null) {
            return List.of();
        }
        String place = display(url, file);
        String folder = file.substring(0, Math.max(file.lastIndexOf('/'), file.indexOf(':')) + 1);
        byte[] bytes;
        try (InputStream in = url.openStream()) {
            bytes = in.readAllBytes();
        } catch (IOException e) {
            throw new ConfigurationException("Cannot read " + place + ": " + e, e);
        }
        return parse(file, bytes, place).stream()
                .map(properties -> new Document(place, folder, properties))
                .toList();
    }

    boolean exists(String file) {
        return find(file) != null;
    }

    private List<Map<String, String>> parse(String file, byte[] bytes, String place) {
        if (file.endsWith(".properties")) {
            return PropertiesDocuments.read(bytes, place);
        }
        if (loader.getResource("org/yaml/snakeyaml/Yaml.class") == null) {
            throw new ConfigurationException("Cannot read " + place + ": SnakeYAML is not on the test classpath. Add"
                    + " org.yaml:snakeyaml, 2.2 or newer, or name Flyway's own settings: @Migrations(configFiles ="
                    + " \"flyway.conf\").");
        }
        return YamlDocuments.read(bytes, place);
    }

    private @Nullable URL find(String file) {
        try {
            if (file.startsWith(CLASSPATH)) {
                String name = file.substring(CLASSPATH.length());
                URL found = loader.getResource(name);
                return found != null ? found : inSources(name);
            }
            Path path = project.resolve(file.substring(FILE.length()));
            return Files.isRegularFile(path) ? path.normalize().toUri().toURL() : null;
        } catch (IOException e) {
            throw new ConfigurationException("Cannot read " + file + ": " + e, e);
        }
    }

    /** Where an editor has not copied resources. */
    private @Nullable URL inSources(String name) throws IOException {
        for (String folder : List.of("src/test/resources/", "src/main/resources/")) {
            Path path = project.resolve(folder + name);
            if (Files.isRegularFile(path)) {
                return path.toUri().toURL();
            }
        }
        return null;
    }

    private String display(URL url, String file) {
        return url.getProtocol().equals("file") ? sources.display(Path.of(URI.create(url.toString()))) : file;
    }
}
