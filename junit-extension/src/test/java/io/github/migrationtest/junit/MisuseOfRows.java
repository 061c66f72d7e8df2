package io.github.migrationtest.junit;

import io.github.migrationtest.fixtures.Fixtures;
import java.util.function.UnaryOperator;

/** Synthetic rows that nobody can make. */
class MisuseOfRows {

    @Misuse(says = """
                    migrationtest.rows=-1 (@Seed at RowsBelowZero) is no number of rows: write how many each table \
                    is to get, 10000, or 0 for none.""")
    @Seed(rows = -1)
    static class RowsBelowZero implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.rows=many", says = """
                    migrationtest.rows=many (JUnit configuration parameter) is no number of rows: write how many \
                    each table is to get, 10000, or 0 for none.""")
    static class RowsThatAreNoNumber implements MisuseTest.OneTest {}

    @Misuse(says = """
                    @Seed at RowsTwice speaks of synthetic rows twice: put rows, fixtures and sizes into one @Seed.""")
    @Seed(rows = 10)
    @Seed(rows = 20)
    static class RowsTwice implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.seed=first", says = """
                    migrationtest.seed=first (JUnit configuration parameter) is no whole number: write one, 42, for \
                    other values of the same kinds.""")
    static class SeedThatIsNoNumber implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.locale=d", says = """
                    migrationtest.locale=d (JUnit configuration parameter) is no language: write en, de-DE or the \
                    like.""")
    static class LocaleThatIsNone implements MisuseTest.OneTest {}

    @Misuse(says = """
                    @Seed at SizesThatAreNotThere names the file of sizes sizes.txt, which is neither on the \
                    classpath nor in the project. Put it below src/test/resources, or name its path in the project.""")
    @Seed(sizes = "sizes.txt")
    static class SizesThatAreNotThere implements MisuseTest.OneTest {}

    @Misuse(files = "classes/migrationtest/sizes.txt: orders 5M\norders many", says = """
                    classes/migrationtest/sizes.txt:2: 'orders many' is not a table and how many rows it has. Write \
                    orders 50M, or public."Order" 1200 (k, M and G count in thousands, millions and billions).""")
    static class SizesThatAreNoNumbers implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.scale=0.01", says = """
                    migrationtest.scale=0.01 (JUnit configuration parameter) needs the sizes of production's tables: \
                    put them into migrationtest/sizes.txt on the test classpath, or name another file, \
                    migrationtest.sizes=….""")
    static class ScaleOfNothing implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.small-tables=10", says = """
                    migrationtest.small-tables=10 (JUnit configuration parameter) needs the sizes of production's \
                    tables: put them into migrationtest/sizes.txt on the test classpath, or name another file, \
                    migrationtest.sizes=….""")
    static class SmallOfNothing implements MisuseTest.OneTest {}

    @Misuse(
            settings = "migrationtest.small-tables=few",
            files = "classes/migrationtest/sizes.txt: orders 5M",
            says = """
                    migrationtest.small-tables=few (JUnit configuration parameter) is no number of rows: write how \
                    many a small table has at most, 10000, or 0 where none is small.""")
    static class SmallOfNoNumber implements MisuseTest.OneTest {}

    @Misuse(settings = "migrationtest.scale=0", files = "classes/migrationtest/sizes.txt: orders 5M", says = """
                    migrationtest.scale=0 (JUnit configuration parameter) is no part of production's rows: write a \
                    number above 0, 0.01 for one of a hundred.""")
    static class ScaleToNothing implements MisuseTest.OneTest {}

    @Misuse(says = """
                    @Seed at FixturesThatCannotBeMade names the class \
                    io.github.migrationtest.junit.MisuseOfRows$WithParameter, which cannot be made: give it a \
                    constructor without parameters, and if it stands in another class, make it static.""")
    @Seed(fixtures = WithParameter.class)
    static class FixturesThatCannotBeMade implements MisuseTest.OneTest {}

    @Misuse(says = """
                    @Seed at FixturesThatAreNull names the class io.github.migrationtest.junit.MisuseOfRows$Nothing, \
                    which returns null. Return the fixtures that it is to be.""")
    @Seed(fixtures = Nothing.class)
    static class FixturesThatAreNull implements MisuseTest.OneTest {}

    @Misuse(says = """
                    @Seed at FixturesThatCannotBeMeant names the class \
                    io.github.migrationtest.junit.MisuseOfRows$Negative, which failed: rows requires a number of rows \
                    that is not negative, but is -3.""")
    @Seed(fixtures = Negative.class)
    static class FixturesThatCannotBeMeant implements MisuseTest.OneTest {}

    @Misuse(says = """
                    @Seed at FixturesThatThrow names the class io.github.migrationtest.junit.MisuseOfRows$Throwing, \
                    whose constructor failed: java.lang.IllegalStateException: not today""")
    @Seed(fixtures = Throwing.class)
    static class FixturesThatThrow implements MisuseTest.OneTest {}

    static class WithParameter implements UnaryOperator<Fixtures> {

        WithParameter(int rows) {
            assert rows > 0;
        }

        @Override
        public Fixtures apply(Fixtures fixtures) {
            return fixtures;
        }
    }

    static class Nothing implements UnaryOperator<Fixtures> {

        @Override
        @SuppressWarnings("NullAway")
        public Fixtures apply(Fixtures fixtures) {
            return null;
        }
    }

    static class Negative implements UnaryOperator<Fixtures> {

        @Override
        public Fixtures apply(Fixtures fixtures) {
            return fixtures.rows("customer", -3);
        }
    }

    static class Throwing implements UnaryOperator<Fixtures> {

        Throwing() {
            throw new IllegalStateException("not today");
        }

        @Override
        public Fixtures apply(Fixtures fixtures) {
            return fixtures;
        }
    }
}
