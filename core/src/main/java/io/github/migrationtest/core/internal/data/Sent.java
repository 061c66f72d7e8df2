package io.github.migrationtest.core.internal.data;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * In which form the server sends a column's values, and takes them for a hash: as text, or, where that costs it more than
 * all else, as they are stored. Different bytes may have the same text; different texts have different bytes.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">PostgreSQL documentation, COPY</a>
 */
enum Sent {
    TEXT("hashtextextended((%s) collate \"C\", %s)") {
        @Override
        String text(ByteBuffer value) {
            return new String(value.array(), value.position(), value.remaining(), StandardCharsets.UTF_8);
        }
    },
    INT2("hashint2extended(%s, %s)") {
        @Override
        String text(ByteBuffer value) {
            return String.valueOf(value.getShort());
        }
    },
    INT4("hashint4extended(%s, %s)") {
        @Override
        String text(ByteBuffer value) {
            return String.valueOf(value.getInt());
        }
    },
    /** The type's own hash folds it into half as many bits first, so that 1 has that of 4294967296. */
    INT8("hashtextextended((%s)::text collate \"C\", %s)") {
        @Override
        String text(ByteBuffer value) {
            return String.valueOf(value.getLong());
        }
    },
    BOOL("hashint4extended((%s)::int, %s)") {
        @Override
        String text(ByteBuffer value) {
            return String.valueOf(value.get() != 0);
        }
    },
    UUID("uuid_hash_extended(%s, %s)") {
        @Override
        String text(ByteBuffer value) {
            return new java.util.UUID(value.getLong(), value.getLong()).toString();
        }
    },
    /** The type's own hash knows neither sign nor scale. */
    NUMERIC("hashtextextended(encode(numeric_send(%s), 'hex') collate \"C\", %s)") {
        @Override
        String text(ByteBuffer value) {
            return number(value);
        }
    },
    DATE("case when isfinite(%1$s) then hashint4extended(%1$s - date '2000-01-01', %2$s)"
            + " else hashtextextended((%1$s)::text collate \"C\", %2$s) end") {
        @Override
        String text(ByteBuffer value) {
            int days = value.getInt();
            return days == Integer.MAX_VALUE || days == Integer.MIN_VALUE
                    ? infinity(days > 0)
                    : day(FIRST_DAY.plusDays(days), "");
        }
    },
    TIMESTAMP("hashtextextended(encode(timestamp_send(%s), 'hex') collate \"C\", %s)") {
        @Override
        String text(ByteBuffer value) {
            return time(value.getLong(), "");
        }
    },
    TIMESTAMPTZ("hashtextextended(encode(timestamptz_send(%s), 'hex') collate \"C\", %s)") {
        @Override
        String text(ByteBuffer value) {
            return time(value.getLong(), "+00");
        }
    };

    private static final Map<String, Sent> FORMS = Map.of(
            "int2", INT2,
            "int4", INT4,
            "int8", INT8,
            "bool", BOOL,
            "uuid", UUID,
            "numeric", NUMERIC,
            "date", DATE,
            "timestamp", TIMESTAMP,
            "timestamptz", TIMESTAMPTZ);

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    /** What a numeric says in the place of its sign where it is none that has digits. */
    private static final Map<Integer, String> SPECIAL = Map.of(0xc000, "NaN", 0xd000, "Infinity", 0xf000, "-Infinity");

    private static final int NEGATIVE = 0x4000;

    private final String hash;

    Sent(String hash) {
        this.hash = hash;
    }

    /** The form of what both sides store as one type. */
    static Sent of(ValueType before, ValueType after) {
        return before.base().equals(after.base()) ? FORMS.getOrDefault(before.base(), TEXT) : TEXT;
    }

    /** An expression of type {@code bigint}. */
    String hash(String value, String seed) {
        return hash.formatted(value, seed);
    }

    /** The value as a pinned session would write it. */
    abstract String text(ByteBuffer value);

    private static String infinity(boolean positive) {
        return positive ? "infinity" : "-infinity";
    }

    private static String time(long micros, String zone) {
        if (micros == Long.MAX_VALUE || micros == Long.MIN_VALUE) {
            return infinity(micros > 0);
        }
        LocalDateTime time = FIRST_DAY.atStartOfDay().plus(micros, ChronoUnit.MICROS);
        String text = " %02d:%02d:%02d".formatted(time.getHour(), time.getMinute(), time.getSecond());
        String fraction = time.getNano() == 0 ? "" : (".%06d".formatted(time.getNano() / 1000)).replaceFirst("0+$", "");
        return day(time.toLocalDate(), text + fraction + zone);
    }

    /** The year before 1 is 1 before Christ. */
    private static String day(LocalDate day, String rest) {
        int year = day.getYear();
        return "%04d-%02d-%02d".formatted(year > 0 ? year : 1 - year, day.getMonthValue(), day.getDayOfMonth())
                + rest
                + (year > 0 ? "" : " BC");
    }

    /** Digits to the base of 10,000, from the first. */
    private static String number(ByteBuffer value) {
        int digits = value.getShort();
        int weight = value.getShort();
        int sign = value.getShort() & 0xffff;
        int scale = value.getShort();
        if (SPECIAL.containsKey(sign)) {
            return SPECIAL.get(sign);
        }
        StringBuilder all = new StringBuilder("0");
        for (int i = 0; i < digits; i++) {
            String digit = String.valueOf(value.getShort());
            all.append("0".repeat(4 - digit.length())).append(digit);
        }
        BigDecimal number = new BigDecimal(new BigInteger(all.toString()), 4 * (digits - weight - 1));
        String text = number.setScale(scale, RoundingMode.DOWN).toPlainString();
        return sign == NEGATIVE ? "-" + text : text;
    }
}
