package io.github.migrationtest.core.migration;

import io.github.migrationtest.core.ConfigurationException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * A migration's version: numbers separated by dots or underscores, ordered number by number; {@code 1.0} equals
 * {@code 1}.
 *
 * @param parts the numbers, without trailing zeros
 * @param text as it was written, with dots
 */
public record MigrationVersion(List<BigInteger> parts, String text) implements Comparable<MigrationVersion> {

    public MigrationVersion {
        parts = List.copyOf(parts);
    }

    /**
     * Reads a version, with or without its leading {@code V}.
     *
     * @throws ConfigurationException if the text is no version
     */
    public static MigrationVersion of(String text) {
        String digits = text.strip().replaceFirst("^[Vv](?=\\d)", "").replace('_', '.');
        if (!digits.matches("\\d+(\\.\\d+)*")) {
            throw new ConfigurationException(
                    "Not a version: '" + text + "'. A version is numbers and dots, as in 181 or 2.3.1.");
        }
        List<BigInteger> parts =
                Arrays.stream(digits.split("\\.")).map(BigInteger::new).toList();
        int length = parts.size();
        while (length > 1 && parts.get(length - 1).signum() == 0) {
            length--;
        }
        return new MigrationVersion(parts.subList(0, length), digits);
    }

    @Override
    public int compareTo(MigrationVersion other) {
        for (int i = 0; i < Math.max(parts.size(), other.parts.size()); i++) {
            int difference = part(i).compareTo(other.part(i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private BigInteger part(int i) {
        return i < parts.size() ? parts.get(i) : BigInteger.ZERO;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MigrationVersion version && parts.equals(version.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
