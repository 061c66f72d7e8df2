package io.github.migrationtest.core.internal.spring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A setting of Spring Boot's {@code FlywayProperties} (3.4 to 4.0) and what Flyway calls it.
 *
 * @param flyway Flyway's own name
 * @param form how it is written
 */
record FlywayProperty(String flyway, Form form) {

    /** How a setting is written. */
    enum Form {
        TEXT,
        BOOLEAN,
        NUMBER,
        LIST,
        /** A list of SQL statements, of which Flyway makes one text. */
        STATEMENTS,
        MAP
    }

    /** By Spring's name. */
    static final Map<String, FlywayProperty> ALL = all();

    /** What names a database, a connection or a file to write, and is never used. */
    static final Set<String> UNUSED = Set.of(
            "url",
            "user",
            "password",
            "driver-class-name",
            "connect-retries",
            "connect-retries-interval",
            "jdbc-properties",
            "kerberos-config-file",
            "dry-run-output",
            "loggers",
            "oracle",
            "sqlserver");

    /** Spring's own switch. */
    static final String ENABLED = "enabled";

    private static Map<String, FlywayProperty> all() {
        Map<String, FlywayProperty> all = new LinkedHashMap<>();
        for (String name : List.of(
                "baseline-description",
                "baseline-version",
                "default-schema",
                "encoding",
                "installed-by",
                "placeholder-prefix",
                "placeholder-separator",
                "placeholder-suffix",
                "powershell-executable",
                "repeatable-sql-migration-prefix",
                "script-placeholder-prefix",
                "script-placeholder-suffix",
                "sql-migration-prefix",
                "sql-migration-separator",
                "table",
                "tablespace",
                "target")) {
            all.put(name, new FlywayProperty(camelCase(name), Form.TEXT));
        }
        for (String name : List.of(
                "baseline-on-migrate",
                "batch",
                "clean-disabled",
                "create-schemas",
                "detect-encoding",
                "execute-in-transaction",
                "fail-on-missing-locations",
                "group",
                "mixed",
                "out-of-order",
                "output-query-results",
                "placeholder-replacement",
                "skip-default-callbacks",
                "skip-default-resolvers",
                "skip-executing-migrations",
                "stream",
                "validate-migration-naming",
                "validate-on-migrate")) {
            all.put(name, new FlywayProperty(camelCase(name), Form.BOOLEAN));
        }
        for (String name : List.of(
                "callback-locations",
                "error-overrides",
                "ignore-migration-patterns",
                "locations",
                "schemas",
                "sql-migration-suffixes")) {
            all.put(name, new FlywayProperty(camelCase(name), Form.LIST));
        }
        all.put("community-db-support-enabled", new FlywayProperty("communityDBSupportEnabled", Form.BOOLEAN));
        all.put("postgresql.transactional-lock", new FlywayProperty("postgresql.transactional.lock", Form.BOOLEAN));
        all.put("lock-retry-count", new FlywayProperty("lockRetryCount", Form.NUMBER));
        all.put("init-sqls", new FlywayProperty("initSql", Form.STATEMENTS));
        all.put("placeholders", new FlywayProperty("placeholders", Form.MAP));
        return all;
    }

    private static String camelCase(String name) {
        StringBuilder camelCase = new StringBuilder();
        for (String word : name.split("-")) {
            camelCase.append(camelCase.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return camelCase.toString();
    }
}
