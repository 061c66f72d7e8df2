package io.github.migrationtest.core.internal.lock;

import io.github.migrationtest.core.lock.BlockingWork;
import io.github.migrationtest.core.lock.Growth;
import io.github.migrationtest.core.lock.PredictedBlock;
import io.github.migrationtest.core.lock.TableWork;
import io.github.migrationtest.core.lock.TimeBounds;
import java.time.Duration;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * From what a step cost at a few sizes to what it costs at a larger one.
 *
 * <p>Whether the cost grows is decided by counters, which are the same each time; the clock only says how steeply. Rows that
 * are read or written cost in proportion, an index that is built n log n.
 */
public final class Extrapolation {

    /** A step that does this much more at the larger size than at the smaller one does what grows with the table. */
    private static final double GROWS = 1.5;

    /** What two measurements of the same on one machine differ by anyway. */
    private static final double NOISE = 0.1;

    /**
     * The cost at one size.
     *
     * @param rows the table's rows
     * @param nanos how long others were blocked
     * @param work what was done under the lock, by PostgreSQL's counters: rows read and changed
     * @param builds whether an index was built
     */
    public record Point(long rows, long nanos, long work, boolean builds) {

        /** From what was done while others waited. */
        public static Point of(long rows, Duration blocked, List<BlockingWork> growing) {
            long work = growing.stream()
                    .map(BlockingWork::work)
                    .distinct()
                    .mapToLong(Point::work)
                    .sum();
            boolean builds = growing.stream()
                    .anyMatch(each -> !each.work().builtIndexes().isEmpty());
            return new Point(rows, blocked.toNanos(), work, builds);
        }

        private static long work(TableWork work) {
            return work.rowsScanned() + work.rowsChanged();
        }
    }

    private Extrapolation() {}

    /** @param points from the smallest size to the largest, at least two */
    public static PredictedBlock at(long rows, List<Point> points) {
        Point smallest = points.get(0);
        Point largest = points.get(points.size() - 1);
        if (!isGrowing(points)) {
            return constant(points);
        }
        boolean builds = points.stream().anyMatch(Point::builds);
        Growth growth = builds ? Growth.WITH_INDEX : Growth.WITH_ROWS;
        DoubleUnaryOperator cost = builds ? n -> n * Math.log(n) : n -> n;
        if (largest.nanos() <= smallest.nanos()) {
            return PredictedBlock.unknown(
                    "the work grows with the rows, and the time does not: " + "too few rows, or too busy a machine");
        }
        return along(rows, points, growth, cost);
    }

    /** Whether more is done where there are more rows. */
    public static boolean isGrowing(List<Point> points) {
        return points.get(points.size() - 1).work() > points.get(0).work() * GROWS;
    }

    private static PredictedBlock constant(List<Point> points) {
        long longest = points.stream().mapToLong(Point::nanos).max().orElse(0);
        long shortest = points.stream().mapToLong(Point::nanos).min().orElse(0);
        return new PredictedBlock(
                Growth.CONSTANT,
                Duration.ofNanos(longest),
                new TimeBounds(Duration.ofNanos(shortest), Duration.ofNanos(longest)),
                "");
    }

    /** A line through the points, with weights that make a relative error count the same everywhere. */
    private static PredictedBlock along(long rows, List<Point> points, Growth growth, DoubleUnaryOperator cost) {
        double weights = 0;
        double xs = 0;
        double ys = 0;
        double xxs = 0;
        double xys = 0;
        for (Point point : points) {
            double x = cost.applyAsDouble(point.rows());
            double y = point.nanos();
            double weight = 1 / (y * y);
            weights += weight;
            xs += weight * x;
            ys += weight * y;
            xxs += weight * x * x;
            xys += weight * x * y;
        }
        double slope = (weights * xys - xs * ys) / (weights * xxs - xs * xs);
        double start = (ys - slope * xs) / weights;
        double off = NOISE;
        for (Point point : points) {
            double fitted = start + slope * cost.applyAsDouble(point.rows());
            off = Math.max(off, Math.abs(fitted - point.nanos()) / point.nanos());
        }
        double predicted = start + slope * cost.applyAsDouble(rows);
        return new PredictedBlock(
                growth,
                Duration.ofNanos(Math.round(predicted)),
                new TimeBounds(
                        Duration.ofNanos(Math.round(Math.max(0, predicted * (1 - off)))),
                        Duration.ofNanos(Math.round(predicted * (1 + off)))),
                "");
    }
}
