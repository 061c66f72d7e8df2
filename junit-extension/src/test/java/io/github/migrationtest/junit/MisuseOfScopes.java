package io.github.migrationtest.junit;

/** Scopes that name nothing, or what is not there. */
class MisuseOfScopes {

    @Misuse(settings = "migrationtest.scope=newest", says = """
                    Not a scope: 'newest'. Write changed, all, from:181, 181..190, last:5, or versions as in \
                    181,184. Set by: JUnit configuration parameter.""")
    static class WordThatIsNoScope implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.scope=9", says = """
                    There is no migration with version 9 (scope 9); the history goes from V1 to V4. Set by: \
                    JUnit configuration parameter.""")
    static class UnknownVersion implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.scope=from:9", says = """
                    There is no migration with version 9 (scope from:9); the history goes from V1 to V4. Set \
                    by: JUnit configuration parameter.""")
    static class UnknownVersionToBeginWith implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.scope=from:", says = """
                    Not a scope: 'from:'. Write changed, all, from:181, 181..190, last:5, or versions as in \
                    181,184. Set by: JUnit configuration parameter.""")
    static class FromNothing implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.scope=3..2", says = """
                    The scope 3..2 ends before it begins. Write 2..3. Set by: JUnit configuration parameter.""")
    static class RangeThatEndsBeforeItBegins implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.scope=3..", says = """
                    Not a scope: '3..'. Write changed, all, from:181, 181..190, last:5, or versions as in \
                    181,184. Set by: JUnit configuration parameter.""")
    static class RangeWithoutAnEnd implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.scope=1.1..1.9", says = """
                    No migration is in scope 1.1..1.9 (JUnit configuration parameter): Flyway 0, \
                    classpath:histories/plain/migration. Name versions that it has, or all.""")
    static class RangeOfNothing implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.scope=last:0", says = """
                    The scope last:0 is empty; the smallest is last:1. Set by: JUnit configuration parameter.""")
    static class LastNone implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.scope=last:-5", says = """
                    Not a scope: 'last:-5'. Write changed, all, from:181, 181..190, last:5, or versions as in \
                    181,184. Set by: JUnit configuration parameter.""")
    static class LastOfANegativeNumber implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.scope=last:five", says = """
                    Not a scope: 'last:five'. Write changed, all, from:181, 181..190, last:5, or versions as in \
                    181,184. Set by: JUnit configuration parameter.""")
    static class LastOfAWord implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.scope=1,", says = """
                    Not a scope: '1,'. Write changed, all, from:181, 181..190, last:5, or versions as in \
                    181,184. Set by: JUnit configuration parameter.""")
    static class TrailingComma implements MisuseTest.OneTest {}

    @Misuse(says = """
                    Not a scope: 'sinceMonday'. Write changed, all, from:181, 181..190, last:5, or versions as \
                    in 181,184. Set by: @Migrations at ScopeInAnAnnotation.""")
    @Migrations(locations = "classpath:histories/plain/migration", scope = "sinceMonday")
    static class ScopeInAnAnnotation implements MisuseTest.OneTest {}

    @Misuse(
            settings = {"migrationtest.scope=changed", "migrationtest.base=none"},
            says = """
                    The scope changed cannot be told: git is not asked: migrationtest.base=none (JUnit \
                    configuration parameter). Way out: name a branch with migrationtest.base. Or choose another \
                    scope, as in last:5. Set by: JUnit configuration parameter.""")
    static class ChangedWithoutGit implements MisuseTest.OneTest {}

    @Misuse(
            settings = {"migrationtest.scope=changed", "migrationtest.base=main"},
            says = """
                    The scope changed cannot be told: {project} is in no git repository. Way out: run the tests \
                    in a clone. Or choose another scope, as in last:5. Set by: JUnit configuration parameter.""")
    static class ChangedOutsideOfARepository implements MisuseTest.OneTest {}
}
