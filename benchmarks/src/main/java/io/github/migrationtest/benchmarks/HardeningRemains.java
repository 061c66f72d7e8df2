package io.github.migrationtest.benchmarks;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Container;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;

/**
 * What is left of JVMs that have ended. Others run tests on this machine too: ours is what has the project's folder or one
 * of the JVMs' identifiers in its name.
 *
 * @param project whose runs they were
 * @param jvms the identifiers of all JVMs so far
 */
record HardeningRemains(HardeningProject project, List<String> jvms) {

    private static final Path MEMORY = Path.of("/dev/shm/migration-test-" + System.getProperty("user.name"));
    private static final String OWNER = "io.github.migrationtest.owner";

    /** Everything that is neither a cache nor the newest state, nor kept by the last run. */
    List<String> find(boolean lastRunKeeps) throws IOException {
        TreeSet<String> remains =
                new TreeSet<>(HardenedJvm.processesWith(project.folder().toString()));
        for (String jvm : jvms) {
            remains.addAll(HardenedJvm.processesWith("/" + jvm + "-"));
        }
        remains.addAll(ofJvms(MEMORY));
        remains.addAll(entries(project.temporary(), 1));
        Path cache = project.cache();
        remains.addAll(ofJvms(cache.resolve("run")));
        remains.addAll(hiddenFolders(cache));
        remains.addAll(entries(cache.resolve("given"), 3));
        remains.addAll(entries(cache.resolve("containers"), 1));
        if (!lastRunKeeps) {
            remains.addAll(entries(cache.resolve("kept"), 2));
        }
        for (String kind : entries(cache.resolve("states"), 2)) {
            List<String> saved = entries(Path.of(kind), 1);
            remains.addAll(saved.subList(0, Math.max(0, saved.size() - 1)));
        }
        if (project.spec().startsWith("postgres:")) {
            remains.addAll(containers(lastRunKeeps));
        }
        return List.copyOf(remains);
    }

    private List<String> ofJvms(Path folder) throws IOException {
        return entries(folder, 1).stream()
                .filter(path -> jvms.stream()
                        .anyMatch(jvm -> Path.of(path).getFileName().toString().startsWith(jvm + "-")))
                .toList();
    }

    private static List<String> hiddenFolders(Path cache) throws IOException {
        try (Stream<Path> all = Files.walk(cache, 5)) {
            return all.filter(path -> path.getFileName().toString().startsWith("."))
                    .filter(Files::isDirectory)
                    .map(Path::toString)
                    .toList();
        }
    }

    /** At a depth, without the lock files that stay. */
    private static List<String> entries(Path folder, int depth) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder, depth)) {
            return all.filter(path -> folder.relativize(path).getNameCount() == depth && !path.equals(folder))
                    .filter(path -> !path.getFileName().toString().endsWith(".lock"))
                    .filter(path -> !path.getFileName().toString().startsWith("hsperfdata_"))
                    .map(Path::toString)
                    .toList();
        }
    }

    private List<String> containers(boolean lastRunKeeps) {
        DockerClient docker = DockerClientFactory.instance().client();
        List<String> found = new ArrayList<>();
        for (Container container : docker.listContainersCmd().withShowAll(true).exec()) {
            String owner = container.getLabels().getOrDefault(OWNER, "");
            String keptOf = container.getLabels().getOrDefault("io.github.migrationtest.kept.project", "");
            boolean kept = !lastRunKeeps
                    && keptOf.startsWith(project.sources().getFileName() + "-")
                    && keptOf.endsWith(hash());
            if (kept || jvms.stream().anyMatch(jvm -> owner.startsWith(jvm + "-"))) {
                found.add("container " + container.getId() + " " + container.getState());
            }
        }
        return found;
    }

    private String hash() {
        return String.format(
                "%08x", project.sources().toAbsolutePath().toString().hashCode());
    }

    /** Databases of ours on a server that was given. */
    static List<String> databases(String url, String user, String password) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select datname from pg_database where starts_with(datname, 'mt_') order by 1")) {
            List<String> names = new ArrayList<>();
            while (row.next()) {
                names.add("database " + row.getString(1));
            }
            return names;
        }
    }
}
