package io.github.migrationtest.core.migration;

/**
 * Where a migration, or its undo, is written.
 *
 * @param path the file as a reader can click it, relative to the repository's root:
 *     {@code src/main/resources/db/migration/V181__add_email_index.sql}; a class name where no source file is found
 * @param text the SQL as it stands in the file, placeholders not replaced; empty for code
 */
public record Script(String path, String text) {

    /** The file's name without its folders. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
