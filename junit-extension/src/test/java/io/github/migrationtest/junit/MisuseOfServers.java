package io.github.migrationtest.junit;

/** Servers that are set up in a way that cannot be. */
class MisuseOfServers {

    @Misuse(settings = "migrationtest.databases=jdbc:postgresql://me:secret@localhost/shop", says = """
                    [V1 create customer · PostgreSQL at localhost/shop] The driver takes no user and password \
                    before the host: jdbc:postgresql://me:…@localhost/shop. Write \
                    jdbc:postgresql://host:port/database?user=…, with the password in migrationtest.password \
                    (the environment variable MIGRATIONTEST_PASSWORD).
                    Run again: -Dtest='MisuseOfServers$UrlWithUserBeforeTheHost#up' -Dmigrationtest.scope=1 \
                    -Dmigrationtest.databases='jdbc:postgresql://me:…@localhost/shop'""")
    static class UrlWithUserBeforeTheHost implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.databases=jdbc:postgresql://one:5432,two:5432/shop?user=me", says = """
                    Not a database: 'two:5432/shop?user=me'. Write a version (16), embedded:16.0, an image with \
                    its tag (postgres:16-alpine) or a JDBC URL (jdbc:postgresql://localhost/postgres). Set by: \
                    JUnit configuration parameter.""")
    static class UrlOfSeveralHosts implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.databases=jdbc:postgresql://127.0.0.1:1/shop", says = """
                    [V1 create customer · PostgreSQL at 127.0.0.1:1/shop] No user for \
                    jdbc:postgresql://127.0.0.1:1/shop. Add ?user=… to the URL or set migrationtest.user.
                    Run again: -Dtest='MisuseOfServers$UrlWithoutAUser#up' -Dmigrationtest.scope=1 \
                    -Dmigrationtest.databases=jdbc:postgresql://127.0.0.1:1/shop""")
    static class UrlWithoutAUser implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.databases=jdbc:postgresql://127.0.0.1:1/shop?user=me&currentSchema=x", says = """
                    [V1 create customer · PostgreSQL at 127.0.0.1:1/shop] The parameter currentSchema of \
                    jdbc:postgresql://127.0.0.1:1/shop?user=me&currentSchema=x would send migrations into \
                    another schema on this server only. Tell the migration tool (flyway.defaultSchema, \
                    flyway.schemas), and take it out of the URL.
                    Run again: -Dtest='MisuseOfServers$UrlWithASchema#up' -Dmigrationtest.scope=1 \
                    -Dmigrationtest.databases='jdbc:postgresql://127.0.0.1:1/shop?user=me&currentSchema=x'""")
    static class UrlWithASchema implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.databases=jdbc:postgresql://127.0.0.1:1/shop?user=me&readOnly=true", says = """
                    [V1 create customer · PostgreSQL at 127.0.0.1:1/shop] With the parameter readOnly of \
                    jdbc:postgresql://127.0.0.1:1/shop?user=me&readOnly=true nothing can be migrated. Take it \
                    out of the URL.
                    Run again: -Dtest='MisuseOfServers$UrlThatIsReadOnly#up' -Dmigrationtest.scope=1 \
                    -Dmigrationtest.databases='jdbc:postgresql://127.0.0.1:1/shop?user=me&readOnly=true'""")
    static class UrlThatIsReadOnly implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.databases=jdbc:postgresql://127.0.0.1:1/shop?user=me", says = """
                    [V1 create customer · PostgreSQL at 127.0.0.1:1/shop] Cannot connect to \
                    jdbc:postgresql://127.0.0.1:1/shop?user=me as me: Connection to 127.0.0.1:1 refused. Check \
                    that the hostname and port are correct and that the postmaster is accepting TCP/IP \
                    connections.
                    Is the server running there, and are host, port, user and password right (in the URL, or \
                    migrationtest.user and migrationtest.password)?
                    Run again: -Dtest='MisuseOfServers$UrlWhereNobodyListens#up' -Dmigrationtest.scope=1 \
                    -Dmigrationtest.databases='jdbc:postgresql://127.0.0.1:1/shop?user=me'""")
    static class UrlWhereNobodyListens implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.init=src/init.sql", says = """
                    [V1 create customer · PostgreSQL 18] migrationtest.init=src/init.sql (JUnit configuration \
                    parameter): there is no file {project}/src/init.sql. Name a file relative to the module, or \
                    a resource: classpath:migrationtest/init.sql.
                    Run again: -Dtest='MisuseOfServers$InitScriptThatIsNotThere#up' -Dmigrationtest.scope=1 \
                    -Dmigrationtest.databases=18""")
    static class InitScriptThatIsNotThere implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.init=classpath:init.sql", says = """
                    [V1 create customer · PostgreSQL 18] migrationtest.init=classpath:init.sql (JUnit \
                    configuration parameter): the classpath has no init.sql. Name a file relative to the \
                    module, or a resource: classpath:migrationtest/init.sql.
                    Run again: -Dtest='MisuseOfServers$InitScriptThatIsNotOnTheClasspath#up' \
                    -Dmigrationtest.scope=1 -Dmigrationtest.databases=18""")
    static class InitScriptThatIsNotOnTheClasspath implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.init=undo", says = """
                    [V1 create customer · PostgreSQL 18] migrationtest.init=undo (JUnit configuration \
                    parameter): there is no file {project}/undo. Name a file relative to the module, or a \
                    resource: classpath:migrationtest/init.sql.
                    Run again: -Dtest='MisuseOfServers$InitScriptThatIsAFolder#up' -Dmigrationtest.scope=1 \
                    -Dmigrationtest.databases=18""")
    static class InitScriptThatIsAFolder implements MisuseTest.OneTest {}

    @Misuse(
            settings = "migrationtest.init=init.sql",
            files = "init.sql: create role app;\ncreate extention citext;",
            says = """
                    [V1 create customer · PostgreSQL 18] The init script failed on postgres@127.0.0.1:0: ERROR \
                    42601: syntax error at or near "extention"
                      init.sql:2
                        create extention citext
                    Run again: -Dtest='MisuseOfServers$InitScriptThatFails#up' -Dmigrationtest.scope=1 \
                    -Dmigrationtest.databases=18""")
    static class InitScriptThatFails implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.role=nobody_knows", says = """
                    [V1 create customer · PostgreSQL 18] migrationtest.role=nobody_knows (JUnit configuration \
                    parameter): there is no such role on postgres@127.0.0.1:0. It has postgres. Create it in \
                    the init script (migrationtest.init, or migrationtest/init.sql on the classpath): CREATE \
                    ROLE "nobody_knows" LOGIN;
                    Run again: -Dtest='MisuseOfServers$RoleThatIsNotThere#up' -Dmigrationtest.scope=1 \
                    -Dmigrationtest.databases=18""")
    static class RoleThatIsNotThere implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.role=postgres", says = """
                    [V1 create customer · PostgreSQL 18] migrationtest.role=postgres (JUnit configuration \
                    parameter): on postgres@127.0.0.1:0 that role is a superuser, whom nothing is forbidden. \
                    Name the role that migrates in production, or leave the setting out.
                    Run again: -Dtest='MisuseOfServers$RoleThatIsASuperuser#up' -Dmigrationtest.scope=1 \
                    -Dmigrationtest.databases=18""")
    static class RoleThatIsASuperuser implements MisuseTest.OneTest {}

    @Misuse(
            settings = {"migrationtest.init=init.sql", "migrationtest.role=app", "migrationtest.role-password=secret"},
            files = "init.sql: create role app;",
            says = """
                    [V1 create customer · PostgreSQL 18] migrationtest.role-password is set, but the role app \
                    on postgres@127.0.0.1:0 may not log in. ALTER ROLE "app" LOGIN; or leave the password out.
                    Run again: -Dtest='MisuseOfServers$RoleThatMayNotLogIn#up' -Dmigrationtest.scope=1 \
                    -Dmigrationtest.databases=18""")
    static class RoleThatMayNotLogIn implements MisuseTest.OneTest {}

    @Misuse(
            settings = {"migrationtest.storage=tape", "migrationtest.init=init.sql"},
            files = "init.sql: -- StorageThatIsNone",
            says = """
                    [V1 create customer · PostgreSQL 18] Not a storage: migrationtest.storage=tape (JUnit \
                    configuration parameter). Write memory, disk or auto.
                    Run again: -Dtest='MisuseOfServers$StorageThatIsNone#up' -Dmigrationtest.scope=1 \
                    -Dmigrationtest.databases=18""")
    static class StorageThatIsNone implements MisuseTest.OneTest {}

    @Misuse(
            settings = {"migrationtest.states=2", "migrationtest.init=init.sql"},
            files = "init.sql: -- StatesWithoutAUnit",
            says = """
                    [V1 create customer · PostgreSQL 18] migrationtest.states=2 (JUnit configuration parameter) \
                    is not a size for the states that are kept between runs: write 2GB, 500MB or off.
                    Run again: -Dtest='MisuseOfServers$StatesWithoutAUnit#up' -Dmigrationtest.scope=1 \
                    -Dmigrationtest.databases=18""")
    static class StatesWithoutAUnit implements MisuseTest.OneTest {}

    @Misuse(
            settings = {"migrationtest.states=0GB", "migrationtest.init=init.sql"},
            files = "init.sql: -- StatesOfNothing",
            says = """
                    [V1 create customer · PostgreSQL 18] migrationtest.states=0GB (JUnit configuration \
                    parameter) is not a size for the states that are kept between runs: write 2GB, 500MB or off.
                    Run again: -Dtest='MisuseOfServers$StatesOfNothing#up' -Dmigrationtest.scope=1 \
                    -Dmigrationtest.databases=18""")
    static class StatesOfNothing implements MisuseTest.OneTest {}

    @Misuse(
            settings = {"migrationtest.cache=/dev/null/cache", "migrationtest.init=init.sql"},
            files = "init.sql: -- CacheThatIsAFile",
            says = """
                    [V1 create customer · PostgreSQL 18] The cache folder of embedded PostgreSQL, \
                    /dev/null/cache, cannot be written to (FileSystemException: /dev/null/cache: Not a \
                    directory). Let migrationtest.cache name one that can: -Dmigrationtest.cache=<folder>.
                    Run again: -Dtest='MisuseOfServers$CacheThatIsAFile#up' -Dmigrationtest.scope=1 \
                    -Dmigrationtest.databases=18""")
    static class CacheThatIsAFile implements MisuseTest.OneTest {}
}
