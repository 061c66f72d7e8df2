package io.github.migrationtest.core.finding;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Consecutive major versions of PostgreSQL, both ends included; as they are written, {@code 13}, {@code 13..15}, {@code 16..} or
 * {@code ..15}.
 *
 * @param first the lowest
 * @param last the highest
 */
public record MajorVersions(int first, int last) {

    private static final int NO_LOWEST = 0;
    private static final int NO_HIGHEST = Integer.MAX_VALUE;

    /** All versions that there are. */
    public static final MajorVersions ALL = new MajorVersions(NO_LOWEST, NO_HIGHEST);

    static final Pattern WRITTEN = Pattern.compile("(\\d{1,4})|(\\d{1,4})\\.\\.(\\d{1,4})?|\\.\\.(\\d{1,4})");

    public MajorVersions {
        if (first > last) {
            throw new IllegalArgumentException("the lowest is above the highest");
        }
    }

    /**
     * What a text means; empty where it is no versions.
     *
     * @throws IllegalArgumentException if the lowest is above the highest
     */
    static Optional<MajorVersions> parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        if (written.group(1) != null) {
            return Optional.of(new MajorVersions(Integer.parseInt(text), Integer.parseInt(text)));
        }
        String highest = written.group(2) == null ? written.group(4) : written.group(3);
        return Optional.of(new MajorVersions(
                written.group(2) == null ? NO_LOWEST : Integer.parseInt(written.group(2)),
                highest == null ? NO_HIGHEST : Integer.parseInt(highest)));
    }

    public boolean contains(int major) {
        return major >= first && major <= last;
    }

    public boolean isAll() {
        return equals(ALL);
    }

    /** As they are written. */
    @Override
    public String toString() {
        return first == last
                ? String.valueOf(first)
                : (first == NO_LOWEST ? "" : first) + ".." + (last == NO_HIGHEST ? "" : last);
    }
}
