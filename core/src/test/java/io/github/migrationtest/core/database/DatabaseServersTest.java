package io.github.migrationtest.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.Settings;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DatabaseServersTest {

    private static final Settings NONE = settings(Map.of());

    private static Settings settings(Map<String, String> values) {
        return Settings.of(List.of(new Settings.Source("test", values::get)));
    }

    @Test
    void allWhoAskForTheSameGetTheSame() {
        DatabaseSpec spec = new DatabaseSpec("embedded", "16");

        assertThat(Stream.generate(() -> spec)
                        .limit(8)
                        .parallel()
                        .map(same -> DatabaseServers.get(same, NONE))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void aFailedStartIsRemembered() {
        DatabaseSpec spec = new DatabaseSpec("embedded", "99");

        Throwable first = catchThrowable(() -> DatabaseServers.get(spec, NONE));

        assertThat(first).isInstanceOf(ConfigurationException.class);
        assertThat(catchThrowable(() -> DatabaseServers.get(spec, NONE))).isSameAs(first);
    }

    @Test
    void aBareVersionGoesToTheConfiguredProvider() {
        Settings docker = settings(Map.of("migrationtest.provider", "docker"));

        assertThat(DatabaseServers.parse("16", NONE)).hasToString("embedded:16");
        assertThat(DatabaseServers.parse("16", docker)).hasToString("docker:postgres:16");
        assertThat(DatabaseServers.parse("postgis/postgis:16-3.5", NONE)).hasToString("docker:postgis/postgis:16-3.5");
        assertThat(DatabaseServers.parse("embedded:16.4", docker)).hasToString("embedded:16.4");
        assertThat(DatabaseServers.parse("jdbc:postgresql://h/d?user=u&password=secret&ssl=true", NONE))
                .hasToString("jdbc:postgresql://h/d?user=u&password=…&ssl=true");
    }

    @Test
    void anUnknownProviderIsNamedWithItsPlace() {
        assertThatThrownBy(() -> DatabaseServers.parse("16", settings(Map.of("migrationtest.provider", "podman"))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("No database provider is called migrationtest.provider=podman (test)."
                        + " There are docker, embedded, external.");
    }
}
