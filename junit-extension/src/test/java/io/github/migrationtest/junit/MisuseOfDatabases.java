package io.github.migrationtest.junit;

/** Databases that nobody has. */
class MisuseOfDatabases {

    @Misuse(says = """
                    @Databases at EmptyAnnotation is empty: name at least one database, or leave the annotation \
                    out for PostgreSQL 18.""")
    @Databases({})
    static class EmptyAnnotation implements MisuseTest.OneTest {}

    @Misuse(says = """
                    @Databases at BlankAnnotation names a blank: name a database, as in "18", or take it out.""")
    @Databases(" ")
    static class BlankAnnotation implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.databases=newest", says = """
                    Not a database: 'newest'. Write a version (16), embedded:16.0, an image with its tag \
                    (postgres:16-alpine) or a JDBC URL (jdbc:postgresql://localhost/postgres). Set by: JUnit \
                    configuration parameter.""")
    static class WordThatIsNoDatabase implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.databases=postgres", says = """
                    Not a database: 'postgres'. Write a version (16), embedded:16.0, an image with its tag \
                    (postgres:16-alpine) or a JDBC URL (jdbc:postgresql://localhost/postgres). Set by: JUnit \
                    configuration parameter.""")
    static class ImageWithoutATag implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.databases=jdbc:mysql://localhost/shop", says = """
                    Not a database: 'jdbc:mysql://localhost/shop'. Write a version (16), embedded:16.0, an \
                    image with its tag (postgres:16-alpine) or a JDBC URL \
                    (jdbc:postgresql://localhost/postgres). Set by: JUnit configuration parameter.""")
    static class UrlOfMySql implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.databases=postgresql://localhost/shop?password=secret", says = """
                    Not a database: 'postgresql://localhost/shop?password=…'. Write a version (16), \
                    embedded:16.0, an image with its tag (postgres:16-alpine) or a JDBC URL \
                    (jdbc:postgresql://localhost/postgres). Set by: JUnit configuration parameter.""")
    static class UrlWithAPassword implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.databases=18, embedded:18", says = """
                    migrationtest.databases=18, embedded:18 (JUnit configuration parameter) names the database \
                    embedded:18 twice. Leave it out once.""")
    static class SameDatabaseTwice implements MisuseTest.OneTest {}

    @Misuse(says = """
                    migrationtest.databases=18,18 (@Databases at SameDatabaseTwiceInAnAnnotation) names the \
                    database embedded:18 twice. Leave it out once.""")
    @Databases({"18", "18"})
    static class SameDatabaseTwiceInAnAnnotation implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.databases=12", says = """
                    [V1 create customer · PostgreSQL 12] No embedded PostgreSQL 12: there are 13 (13.0), 14 \
                    (14.0), 15 (15.0), 16 (16.0), 17 (17.0), 18 (18.0). Name one of these, or an image \
                    (postgres:12).
                    Run again: -Dtest='MisuseOfDatabases$DatabaseThatIsTooOld#up' -Dmigrationtest.scope=1 \
                    -Dmigrationtest.databases=12""")
    static class DatabaseThatIsTooOld implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.databases=99", says = """
                    [V1 create customer · PostgreSQL 99] No embedded PostgreSQL 99: there are 13 (13.0), 14 \
                    (14.0), 15 (15.0), 16 (16.0), 17 (17.0), 18 (18.0). Name one of these, or an image \
                    (postgres:99).
                    Run again: -Dtest='MisuseOfDatabases$DatabaseOfTheFuture#up' -Dmigrationtest.scope=1 \
                    -Dmigrationtest.databases=99""")
    static class DatabaseOfTheFuture implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.databases=embedded:newest", says = """
                    [V1 create customer · newest] Not a version: 'embedded:newest'. Write a major version \
                    (embedded:18) or a release (embedded:18.0).
                    Run again: -Dtest='MisuseOfDatabases$EmbeddedWord#up' -Dmigrationtest.scope=1 \
                    -Dmigrationtest.databases=newest""")
    static class EmbeddedWord implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.databases=embedded:", says = """
                    A database specification is neither empty nor half: 'embedded:'. Write a version (16), \
                    embedded:16.0, an image (postgres:16-alpine) or a JDBC URL. Set by: JUnit configuration \
                    parameter.""")
    static class EmbeddedNothing implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.provider=podman", says = """
                    No database provider is called migrationtest.provider=podman (JUnit configuration \
                    parameter). There are docker, embedded, external.""")
    static class UnknownProvider implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.databases=PostgreSQL 16", says = """
                    Not a database: 'PostgreSQL 16'. Write a version (16), embedded:16.0, an image with its tag \
                    (postgres:16-alpine) or a JDBC URL (jdbc:postgresql://localhost/postgres). Set by: JUnit \
                    configuration parameter.""")
    static class VersionWithItsName implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.databases=16;18", says = """
                    Not a database: '16;18'. Write a version (16), embedded:16.0, an image with its tag \
                    (postgres:16-alpine) or a JDBC URL (jdbc:postgresql://localhost/postgres). Set by: JUnit \
                    configuration parameter.""")
    static class SeparatedBySemicolons implements MisuseTest.OneTest {}
}
