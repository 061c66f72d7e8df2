package io.github.migrationtest.junit;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.state.SeedPoint;
import io.github.migrationtest.core.statistics.ProductionSizes;
import io.github.migrationtest.core.statistics.TableSizes;
import io.github.migrationtest.fixtures.FixtureException;
import io.github.migrationtest.fixtures.Fixtures;
import io.github.migrationtest.fixtures.RowSeed;
import io.github.migrationtest.fixtures.SeedFile;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The rows that tables get without a word, and what a test says of them: {@code @Seed(rows = 10_000)}, {@code migrationtest.rows}. */
final class SyntheticRows {

    /** Few enough to cost nearly nothing, and enough for each kind of hostile value. */
    private static final long USUAL = 1_000;

    private static final String USUAL_SIZES = "migrationtest/sizes.txt";

    private final Annotations annotations;
    private final Settings settings;
    private final SeedFiles files;
    private final Optional<Seed> seed;

    SyntheticRows(Annotations annotations, Settings settings, SeedFiles files) {
        this.annotations = annotations;
        this.settings = settings;
        this.files = files;
        this.seed = seedOf(annotations);
    }

    /** The one annotation that speaks of synthetic rows. */
    private static Optional<Seed> seedOf(Annotations annotations) {
        List<Seed> seeds =
                annotations.seeds().stream().filter(SyntheticRows::isMeant).toList();
        if (seeds.size() > 1) {
            throw new ConfigurationException("@Seed at " + annotations.placeOf(Seed.class)
                    + " speaks of synthetic rows twice: put rows, fixtures and sizes into one @Seed.");
        }
        return seeds.stream().findFirst();
    }

    static boolean isMeant(Seed seed) {
        return seed.rows() != Long.MIN_VALUE
                || seed.fixtures() != Seed.Unchanged.class
                || !seed.sizes().isEmpty();
    }

    /** What annotations say, among the other settings. */
    static Settings.Source source(Annotations annotations) {
        Optional<Seed> seed = seedOf(annotations);
        return new Settings.Source("@Seed at " + annotations.placeOf(Seed.class), key -> switch (key) {
            case SettingKeys.ROWS ->
                seed.map(Seed::rows)
                        .filter(rows -> rows != Long.MIN_VALUE)
                        .map(String::valueOf)
                        .orElse(null);
            case SettingKeys.SIZES -> seed.map(Seed::sizes).orElse(null);
            default -> null;
        });
    }

    /** The version at which the annotation has them begin; blank where it names none. */
    String at() {
        return seed.map(Seed::at).orElse("");
    }

    /** @param passedOver tables that are no part of the schema: the migration tool's own */
    Optional<RowSeed> read(SeedPoint.EveryState point, Set<QualifiedName> passedOver) {
        Optional<Settings.Value> rows = settings.find(SettingKeys.ROWS);
        long count = rows.map(SyntheticRows::rows).orElse(USUAL);
        if (count == 0) {
            return Optional.empty();
        }
        Fixtures usual = Fixtures.ofRows(count).ignoring(passedOver);
        RowSeed rowsOnly = RowSeed.of(customized(sized(located(seeded(usual)), count)), point);
        Optional<Class<?>> by = seed.<Class<?>>map(Seed::fixtures).filter(type -> type != Seed.Unchanged.class);
        RowSeed made = by.map(rowsOnly::madeBy).orElse(rowsOnly);
        boolean asked = rows.isPresent()
                || seed.isPresent()
                || settings.find(SettingKeys.SIZES).isPresent();
        return Optional.of(asked ? made : made.whereverPossible());
    }

    private static long rows(Settings.Value value) {
        return number(value, "how many each table is to get, 10000, or 0 for none");
    }

    private static long number(Settings.Value value, String meant) {
        String digits = value.text().replace("_", "");
        if (!digits.matches("\\d{1,15}")) {
            throw new ConfigurationException(value + " is no number of rows: write " + meant + ".");
        }
        return Long.parseLong(digits);
    }

    private Fixtures seeded(Fixtures fixtures) {
        Optional<Settings.Value> value = settings.find(SettingKeys.SEED);
        try {
            return value.map(seed -> fixtures.seed(Long.parseLong(seed.text()))).orElse(fixtures);
        } catch (NumberFormatException e) {
            throw new ConfigurationException(
                    value.orElseThrow() + " is no whole number: write one, 42, for other values of the same kinds.", e);
        }
    }

    private Fixtures located(Fixtures fixtures) {
        Optional<Settings.Value> value = settings.find(SettingKeys.LOCALE);
        try {
            return value.map(locale -> fixtures.locale(new Locale.Builder()
                            .setLanguageTag(locale.text().replace('_', '-'))
                            .build()))
                    .orElse(fixtures);
        } catch (IllformedLocaleException e) {
            throw new ConfigurationException(value.orElseThrow() + " is no language: write en, de-DE or the like.", e);
        }
    }

    private Fixtures sized(Fixtures fixtures, long rows) {
        Optional<Settings.Value> scale = settings.find(SettingKeys.SCALE);
        Optional<SeedFile> file = sizesFile();
        if (file.isEmpty() && scale.isPresent()) {
            throw needsSizes(scale.get());
        }
        Optional<TableSizes> sizes = file.map(SyntheticRows::sizes);
        return sizes.map(real -> fixtures.sizes(
                        scale.map(value -> real.times(factor(value))).orElseGet(() -> real.scaledTo(rows))))
                .orElse(fixtures);
    }

    /** How large production's tables are, where somebody has put it down. */
    Optional<ProductionSizes> production() {
        Optional<Settings.Value> limit = settings.find(SettingKeys.SMALL_TABLES);
        Optional<SeedFile> known = sizesFile();
        if (known.isEmpty() && limit.isPresent()) {
            throw needsSizes(limit.get());
        }
        long small = limit.map(
                        value -> number(value, "how many a small table has at most, 10000, or 0 where none is small"))
                .orElse(ProductionSizes.USUALLY_SMALL);
        return known.map(file -> new ProductionSizes(sizes(file), file.path(), small));
    }

    private static ConfigurationException needsSizes(Settings.Value value) {
        return new ConfigurationException(value + " needs the sizes of production's tables: put them into "
                + USUAL_SIZES + " on the test classpath, or name another file, migrationtest.sizes=….");
    }

    private Optional<SeedFile> sizesFile() {
        Optional<Settings.Value> named = settings.find(SettingKeys.SIZES);
        return named.isPresent()
                ? named.map(value -> files.required(value.text(), value.origin(), "file of sizes"))
                : files.resource(USUAL_SIZES);
    }

    private static TableSizes sizes(SeedFile file) {
        try (InputStream in = file.open()) {
            return TableSizes.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), file.path());
        } catch (IOException e) {
            throw new ConfigurationException("Cannot read the sizes " + file.path() + ": " + e.getMessage(), e);
        }
    }

    private static double factor(Settings.Value value) {
        if (!value.text().matches("\\d{1,9}(\\.\\d{1,9})?") || Double.parseDouble(value.text()) == 0) {
            throw new ConfigurationException(
                    value + " is no part of production's rows: write a number above 0, 0.01 for one of a hundred.");
        }
        return Double.parseDouble(value.text());
    }

    private Fixtures customized(Fixtures fixtures) {
        Class<? extends UnaryOperator<Fixtures>> type = seed.<Class<? extends UnaryOperator<Fixtures>>>map(
                        Seed::fixtures)
                .orElse(Seed.Unchanged.class);
        String named = "@Seed at " + annotations.placeOf(Seed.class) + " names the class " + type.getName();
        try {
            Constructor<? extends UnaryOperator<Fixtures>> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Fixtures customized = constructor.newInstance().apply(fixtures);
            if (customized == null) {
                throw new ConfigurationException(named + ", which returns null. Return the fixtures that it is to be.");
            }
            return customized;
        } catch (NoSuchMethodException | InstantiationException e) {
            throw new ConfigurationException(
                    named + ", which cannot be made: give it a constructor without parameters, and if it stands in"
                            + " another class, make it static.",
                    e);
        } catch (IllegalAccessException e) {
            throw new ConfigurationException(named + ", which cannot be made: " + e.getMessage(), e);
        } catch (InvocationTargetException e) {
            throw new ConfigurationException(named + ", whose constructor failed: " + e.getCause(), e);
        } catch (FixtureException | IllegalArgumentException e) {
            throw new ConfigurationException(named + ", which failed: " + e.getMessage(), e);
        }
    }
}
