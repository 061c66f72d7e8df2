package io.github.migrationtest.junit;

import java.util.List;

/** The keys of the settings; README lists them. */
final class SettingKeys {

    static final String DATABASES = "migrationtest.databases";
    static final String INIT = "migrationtest.init";
    static final String ROLE = "migrationtest.role";
    static final String LOCATIONS = "migrationtest.locations";
    static final String UNDO_LOCATIONS = "migrationtest.undo-locations";
    static final String COMMAND = "migrationtest.command";
    static final String CONFIG_FILES = "migrationtest.config-files";
    static final String SPRING_PREFIX = "migrationtest.spring.prefix";
    static final String SPRING_PROFILES = "migrationtest.spring.profiles";
    static final String TENANTS = "migrationtest.tenants";
    static final String TESTDATA = "migrationtest.testdata";
    static final String ROWS = "migrationtest.rows";
    static final String SEED = "migrationtest.seed";
    static final String LOCALE = "migrationtest.locale";
    static final String SIZES = "migrationtest.sizes";
    static final String SMALL_TABLES = "migrationtest.small-tables";
    static final String SCALE = "migrationtest.scale";
    static final String SCOPE = "migrationtest.scope";
    static final String UNDO = "migrationtest.undo";
    static final String DATA = "migrationtest.data";
    static final String RULES = "migrationtest.rules";
    static final String TIMEOUT = "migrationtest.timeout";
    static final String START_FROM = "migrationtest.start-from";
    static final String START_FROM_SQL = "migrationtest.start-from-sql";
    static final String KEEP = "migrationtest.keep";
    static final String ACCEPTED = "migrationtest.accepted";
    static final String QUERIES = "migrationtest.queries";
    static final String BUDGET = "migrationtest.budget";
    static final String PARALLEL = "migrationtest.parallel";
    static final String GITHUB = "migrationtest.github";

    /** Those that the extension reads, and those that core reads for itself. */
    static final List<String> ALL = List.of(
            DATABASES,
            INIT,
            ROLE,
            LOCATIONS,
            UNDO_LOCATIONS,
            COMMAND,
            CONFIG_FILES,
            SPRING_PREFIX,
            SPRING_PROFILES,
            TENANTS,
            TESTDATA,
            ROWS,
            SEED,
            LOCALE,
            SIZES,
            SMALL_TABLES,
            SCALE,
            SCOPE,
            UNDO,
            DATA,
            RULES,
            TIMEOUT,
            START_FROM,
            START_FROM_SQL,
            KEEP,
            ACCEPTED,
            QUERIES,
            BUDGET,
            PARALLEL,
            GITHUB,
            "migrationtest.base",
            "migrationtest.cache",
            "migrationtest.docker.reuse",
            "migrationtest.maven.settings",
            "migrationtest.password",
            "migrationtest.provider",
            "migrationtest.role-password",
            "migrationtest.states",
            "migrationtest.storage",
            "migrationtest.user");

    private SettingKeys() {}
}
