package io.github.migrationtest.junit;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.state.Budget;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Settings that are more than text, or a message that names the value and where it was set. */
final class SettingValues {

    private final Settings settings;

    SettingValues(Settings settings) {
        this.settings = settings;
    }

    /** One of a few words. */
    String choice(String key, String otherwise, List<String> choices) {
        Settings.Value value = settings.find(key).orElse(new Settings.Value(key, otherwise, "default"));
        String text = value.text().toLowerCase(Locale.ROOT);
        if (!choices.contains(text)) {
            throw new ConfigurationException(value + " is none of " + String.join(", ", choices) + ".");
        }
        return text;
    }

    /** How long everything may take, counted from now; empty where nobody says so. */
    Optional<Budget> budget() {
        return settings.get(SettingKeys.BUDGET).map(written -> new Budget(duration(SettingKeys.BUDGET, ""), written));
    }

    /** A number with its unit, {@code 90s}. */
    Duration duration(String key, String otherwise) {
        Settings.Value value = settings.find(key).orElse(new Settings.Value(key, otherwise, "default"));
        String text = value.text().toLowerCase(Locale.ROOT).replace(" ", "");
        if (!text.matches("[1-9]\\d{0,8}(ms|s|m|h)")) {
            throw new ConfigurationException(
                    value + " is not a duration: write a number above 0 with its unit, 90s or 5m (ms, s, m, h).");
        }
        long number = Long.parseLong(text.replaceAll("\\D", ""));
        return switch (text.replaceAll("\\d", "")) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }
}
