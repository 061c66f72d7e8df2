package io.github.migrationtest.junit;

import io.github.migrationtest.core.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Whether the tests run on GitHub Actions, and where its step summary is written.
 *
 * <p>GitHub says so by environment variables, which are looked up like settings: {@code github.actions} is {@code
 * GITHUB_ACTIONS} there.
 *
 * @param on whether findings are told in workflow commands
 * @param stepSummary the file that a summary in Markdown is appended to
 * @see <a href="https://docs.github.com/en/actions/reference/workflows-and-actions/variables">GitHub's variables</a>
 */
record GitHub(boolean on, Optional<Path> stepSummary) {

    private static final String ACTIONS = "github.actions";
    private static final String STEP_SUMMARY = "github.step.summary";

    static GitHub of(Settings settings, SettingValues values) {
        boolean on = switch (values.choice(SettingKeys.GITHUB, "auto", List.of("auto", "on", "off"))) {
            case "on" -> true;
            case "off" -> false;
            default -> settings.get(ACTIONS).filter("true"::equals).isPresent();
        };
        return new GitHub(on, on ? settings.get(STEP_SUMMARY).map(Path::of) : Optional.empty());
    }
}
