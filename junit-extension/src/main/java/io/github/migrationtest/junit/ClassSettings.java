package io.github.migrationtest.junit;

import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.finding.Acceptances;
import java.util.List;
import java.util.Optional;

/**
 * What holds for a test class as a whole.
 *
 * @param acceptances what the team has agreed to live with
 * @param budget how long the class may take, {@code 10m}; empty where nobody counts
 * @param parallel whether the databases of a matrix are climbed side by side
 * @param gitHub what is said to GitHub Actions
 */
record ClassSettings(Acceptances acceptances, Optional<String> budget, boolean parallel, GitHub gitHub) {

    static ClassSettings of(Settings settings, Acceptances acceptances) {
        SettingValues values = new SettingValues(settings);
        Optional<String> budget = settings.get(SettingKeys.BUDGET);
        if (budget.isPresent()) {
            values.duration(SettingKeys.BUDGET, "");
        }
        String parallel = values.choice(SettingKeys.PARALLEL, "true", List.of("true", "false", "1"));
        return new ClassSettings(acceptances, budget, parallel.equals("true"), GitHub.of(settings, values));
    }
}
