package io.github.migrationtest.core.migration;

import javax.sql.DataSource;

/** The database that a tool works on, and the ear that hears which migration it is at. */
public interface ToolSession {

    /** Connections to the database; statements on them are watched. */
    DataSource dataSource();

    /** The tool is about to run a migration's own statements. */
    void begins(Migration migration);

    /** The tool has run a migration's own statements. */
    void ends(Migration migration);
}
