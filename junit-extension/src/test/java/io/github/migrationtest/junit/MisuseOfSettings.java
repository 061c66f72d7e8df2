package io.github.migrationtest.junit;

/** Settings that nobody reads, or nobody can. */
class MisuseOfSettings {

    @Misuse(systemProperties = "migrationtest.database=14", says = """
                    migrationtest.database=14 (system property): there is no such setting; there is \
                    migrationtest.databases. Correct the name, or remove it.""")
    static class KeyThatNobodyReads implements MisuseTest.OneTest {}

    @Misuse(systemProperties = "migrationtest.fast=true", says = """
                    migrationtest.fast=true (system property): there is no such setting. Remove it; README, \
                    "Settings", lists those that there are.""")
    static class KeyThatIsFarFromAny implements MisuseTest.OneTest {}

    @Misuse(files = "classes/migrationtest.properties: migrationtest.scopes=all", says = """
                    migrationtest.scopes=all (migrationtest.properties): there is no such setting; there is \
                    migrationtest.scope. Correct the name, or remove it.""")
    static class KeyInTheFileThatNobodyReads implements MisuseTest.OneTest {}

    @Misuse(files = "classes/migrationtest.properties: migrationtest.locations=C:\\users", says = """
                    Cannot read migrationtest.properties: Malformed \\uxxxx encoding. Write a backslash twice, \
                    and what is not ASCII as it is or as \\u20ac.""")
    static class FileThatIsNone implements MisuseTest.OneTest {}

    @Misuse(files = "classes/migrationtest.properties: migrationtest.timeout=5m # enough", says = """
                    migrationtest.timeout=5m # enough (migrationtest.properties) is not a duration: write a \
                    number above 0 with its unit, 90s or 5m (ms, s, m, h).""")
    static class FileWithAComment implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.command=psql -f '{script}", says = """
                    migrationtest.command=psql -f '{script} (JUnit configuration parameter): A quotation without \
                    its end: psql -f '{script}.""")
    static class CommandWithoutItsEnd implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.timeout=300", says = """
                    migrationtest.timeout=300 (JUnit configuration parameter) is not a duration: write a number \
                    above 0 with its unit, 90s or 5m (ms, s, m, h).""")
    static class TimeoutWithoutAUnit implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.timeout=0s", says = """
                    migrationtest.timeout=0s (JUnit configuration parameter) is not a duration: write a number \
                    above 0 with its unit, 90s or 5m (ms, s, m, h).""")
    static class TimeoutOfNothing implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.timeout=-5m", says = """
                    migrationtest.timeout=-5m (JUnit configuration parameter) is not a duration: write a number \
                    above 0 with its unit, 90s or 5m (ms, s, m, h).""")
    static class TimeoutBelowNothing implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.timeout=five minutes", says = """
                    migrationtest.timeout=five minutes (JUnit configuration parameter) is not a duration: write \
                    a number above 0 with its unit, 90s or 5m (ms, s, m, h).""")
    static class TimeoutInWords implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.budget=10", says = """
                    migrationtest.budget=10 (JUnit configuration parameter) is not a duration: write a number \
                    above 0 with its unit, 90s or 5m (ms, s, m, h).""")
    static class BudgetWithoutAUnit implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.budget=1d", says = """
                    migrationtest.budget=1d (JUnit configuration parameter) is not a duration: write a number \
                    above 0 with its unit, 90s or 5m (ms, s, m, h).""")
    static class BudgetInDays implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.undo=yes", says = """
                    migrationtest.undo=yes (JUnit configuration parameter) is none of optional, required.""")
    static class UndoThatIsNoChoice implements MisuseTest.Project18, MigrationChecks {}

    @Misuse(settings = "migrationtest.data=exact", says = """
                    migrationtest.data=exact (JUnit configuration parameter) is none of lossless, strict.""")
    static class DataThatIsNoChoice implements MisuseTest.Project18, MigrationChecks {}

    @Misuse(systemProperties = "migrationtest.data=lossless,strict", says = """
                    migrationtest.data=lossless,strict (system property) is none of lossless, strict.""")
    static class DataThatIsBothChoices implements MisuseTest.Project18, MigrationChecks {}

    @Misuse(settings = "migrationtest.keep=sometimes", says = """
                    migrationtest.keep=sometimes (JUnit configuration parameter) is none of always, failed, \
                    never.""")
    static class KeepThatIsNoChoice implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.parallel=4", says = """
                    migrationtest.parallel=4 (JUnit configuration parameter) is none of true, false, 1.""")
    static class ParallelThatIsNoChoice implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.github=yes", says = """
                    migrationtest.github=yes (JUnit configuration parameter) is none of auto, on, off.""")
    static class GithubThatIsNoChoice implements MisuseTest.OneTest {}

    @Misuse(systemProperties = "migrationtest.keep=perhaps", settings = "migrationtest.keep=failed", says = """
                    migrationtest.keep=perhaps (system property) is none of always, failed, never.""")
    static class SystemPropertyThatWinsOverTheParameter implements MisuseTest.OneTest {}
}
