package io.github.migrationtest.core.internal.flyway;

import io.github.migrationtest.core.internal.script.ScriptText;
import java.io.Reader;
import java.io.StringReader;
import org.flywaydb.core.api.resource.LoadableResource;

/** A file in one of the locations, read once, as Flyway wants to be given it. */
final class ScriptFile extends LoadableResource {

    private final String relativePath;
    private final String pathOnDisk;
    private final String display;
    private final ScriptText content;

    /**
     * @param relativePath below its location, as it goes into Flyway's history
     * @param pathOnDisk for Flyway's messages
     * @param display the source file, relative to the repository's root
     */
    ScriptFile(String relativePath, String pathOnDisk, String display, ScriptText content) {
        this.relativePath = relativePath;
        this.pathOnDisk = pathOnDisk;
        this.display = display;
        this.content = content;
    }

    /** The same content under another name in the same folder. */
    ScriptFile renamed(String name) {
        String folder = relativePath.substring(0, relativePath.lastIndexOf('/') + 1);
        return new ScriptFile(folder + name, pathOnDisk, display, content);
    }

    /** The same file with other content. */
    ScriptFile with(ScriptText other) {
        return new ScriptFile(relativePath, pathOnDisk, display, other);
    }

    String display() {
        return display;
    }

    ScriptText content() {
        return content;
    }

    @Override
    public Reader read() {
        return new StringReader(content.raw());
    }

    @Override
    public String getAbsolutePath() {
        return pathOnDisk;
    }

    @Override
    public String getAbsolutePathOnDisk() {
        return pathOnDisk;
    }

    @Override
    public String getFilename() {
        return relativePath.substring(relativePath.lastIndexOf('/') + 1);
    }

    @Override
    public String getRelativePath() {
        return relativePath;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
