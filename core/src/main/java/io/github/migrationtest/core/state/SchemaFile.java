package io.github.migrationtest.core.state;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.ProjectFiles;
import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.catalog.CatalogDiff;
import io.github.migrationtest.core.catalog.CatalogDifference;
import io.github.migrationtest.core.catalog.ObjectKind;
import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.database.DatabaseServer;
import io.github.migrationtest.core.database.TestDatabase;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * A file that says what a schema is, as {@code pg_dump -s} writes it: production's, or the one that a team keeps beside its
 * migrations.
 *
 * @param path the file as a reader can click it
 * @param location where it is: a file, or an entry of a jar
 */
public record SchemaFile(String path, URI location) {

    /** Makes the schema that a file describes: the seam for whoever reads dumps. */
    public interface Loader {

        /**
         * Executes the file in an empty database.
         *
         * @throws SQLException if the server refuses a statement; the message begins with file and line
         */
        void load(SchemaFile file, TestDatabase database) throws SQLException;
    }

    /**
     * A file on the classpath, or else in the project.
     *
     * @throws ConfigurationException if it is in neither
     */
    public static SchemaFile find(String path) {
        if (path.isBlank()) {
            throw new ConfigurationException("The schema has no name: name a file, prod-schema.sql.");
        }
        Path project = ProjectFiles.directory();
        ClassLoader loader = Optional.ofNullable(Thread.currentThread().getContextClassLoader())
                .orElseGet(SchemaFile.class::getClassLoader);
        URL resource = loader.getResource(path);
        Path file = project.resolve(path);
        if (resource != null) {
            return of(path, resource, project);
        } else if (Files.exists(file)) {
            return new SchemaFile(ProjectFiles.display(project, file), file.toUri());
        }
        throw new ConfigurationException("There is no schema " + path + ", neither on the classpath nor in the project"
                + " (" + project + "). Put it below src/test/resources, or name its path in the project.");
    }

    private static SchemaFile of(String path, URL resource, Path project) {
        try {
            URI location = resource.toURI();
            boolean onDisk = resource.getProtocol().equals("file");
            return new SchemaFile(
                    onDisk ? ProjectFiles.display(project, Path.of(location)) : "classpath:" + path, location);
        } catch (URISyntaxException e) {
            throw new ConfigurationException("Cannot read the schema " + path + ": " + e.getMessage(), e);
        }
    }

    /**
     * The schema that the file makes. It is made on a server of its own where one can be started, because a dump may bring
     * roles along.
     *
     * @param ignored tables to leave out: the migration tool's own
     * @throws SQLException if the server refuses a statement; the message begins with file and line
     * @throws ConfigurationException if the file is no plain SQL, or nobody on the classpath reads such files
     */
    public Catalog catalog(DatabaseServer server, Set<QualifiedName> ignored) throws SQLException {
        Optional<DatabaseServer> another = server.startAnother();
        if (another.isEmpty()) {
            return catalogOn(server, ignored);
        }
        try (DatabaseServer apart = another.get()) {
            return catalogOn(apart, ignored);
        }
    }

    private Catalog catalogOn(DatabaseServer server, Set<QualifiedName> ignored) throws SQLException {
        Loader reader = ServiceLoader.load(Loader.class, SchemaFile.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new ConfigurationException(
                        "Nobody here reads " + path + ": put migration-test-fixtures on the test classpath."));
        TestDatabase database = server.create("schema");
        try {
            reader.load(this, database);
            try (Connection connection = database.connect()) {
                return Catalog.read(connection, ignored);
            }
        } finally {
            server.drop(database);
        }
    }

    /**
     * How a schema differs from the file's. Roles, and what else all databases of a server share, do not count, nor does what a
     * dump of a schema leaves out: the database's own settings, subscriptions. Who owns what counts where migrations run as a
     * role that the user has named, since else all is the test server's user's.
     *
     * @param server where the file is made into a schema
     * @param actual the schema
     * @param ignored tables that were left out of it
     */
    public CatalogDiff differences(DatabaseServer server, Catalog actual, Set<QualifiedName> ignored)
            throws SQLException {
        boolean owners = server.role().isPresent();
        return CatalogDiff.between(catalog(server, ignored), actual).filter(difference -> counts(difference, owners));
    }

    private static boolean counts(CatalogDifference difference, boolean owners) {
        ObjectKind kind = difference.object().kind();
        boolean ofOwner = difference instanceof CatalogDifference.Changed changed
                && changed.property().equals("owner");
        return !kind.isClusterWide()
                && kind != ObjectKind.DATABASE
                && kind != ObjectKind.SUBSCRIPTION
                && (owners || !ofOwner);
    }
}
