package io.github.migrationtest.core.internal.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.Settings;
import io.github.migrationtest.core.database.DatabaseSpec;
import io.github.migrationtest.core.database.ServerAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenUrlTest {

    private static ServerAddress read(String url) {
        Map<String, String> values = Map.of("migrationtest.password", "set");
        return GivenUrl.read(
                new DatabaseSpec("external", url), Settings.of(List.of(new Settings.Source("test", values::get))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    jdbc:postgresql://h/d?user=u                                       | jdbc:postgresql://h:5432/mt_x                  | d     | set
                    jdbc:postgresql:d?user=u                                           | jdbc:postgresql://localhost:5432/mt_x          | d     | set
                    jdbc:postgresql://h:99/?user=u                                     | jdbc:postgresql://h:99/mt_x                    | u     | set
                    jdbc:postgresql://[::1]:99/d?user=u                                | jdbc:postgresql://[::1]:99/mt_x                | d     | set
                    jdbc:postgresql://h/a%20b%2Fc?user=u                               | jdbc:postgresql://h:5432/mt_x                  | a b/c | set
                    jdbc:postgresql://h/d?user=u&password=a%26b%3Dc%20d                | jdbc:postgresql://h:5432/mt_x                  | d     | a&b=c d
                    jdbc:postgresql://h/d?sslmode=require&user=u&sslrootcert=/a        | jdbc:postgresql://h:5432/mt_x?sslmode=require&sslrootcert=/a | d | set
                    jdbc:postgresql://h/d?user=u&ApplicationName=shop                  | jdbc:postgresql://h:5432/mt_x                  | d     | set
                    jdbc:postgresql://h/d?user=u&options=-c%20work_mem=1MB             | jdbc:postgresql://h:5432/mt_x?options=-c%20work_mem=1MB | d | set
                    """)
    void reads(String url, String ours, String maintenance, String password) {
        ServerAddress address = read(url);

        assertThat(address.jdbcUrl("mt_x")).isEqualTo(ours);
        assertThat(address.maintenanceDatabase()).isEqualTo(maintenance);
        assertThat(address.user()).isEqualTo("u");
        assertThat(address.password()).isEqualTo(password);
        assertThat(address.toString()).doesNotContain(password);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    jdbc:postgresql://h/d                             | No user for jdbc:postgresql://h/d. Add ?user=… to the URL or set migrationtest.user.
                    jdbc:postgresql://a,b/d?user=u                    | Not the URL of one server: jdbc:postgresql://a,b/d?user=u. FORM
                    jdbc:postgresql://u:secret@h/d                    | The driver takes no user and password before the host: jdbc:postgresql://u:…@h/d. FORM
                    jdbc:postgresql://h:x/d?user=u&password=secret    | Not the URL of one server: jdbc:postgresql://h:x/d?user=u&password=…. FORM
                    jdbc:postgresql://h/d?user=u&currentSchema=shop   | The parameter currentSchema of jdbc:postgresql://h/d?user=u&currentSchema=shop would SCHEMA
                    jdbc:postgresql://h/d?options=-c%20search_path=s  | The parameter options of jdbc:postgresql://h/d?options=-c%20search_path=s would SCHEMA
                    jdbc:postgresql://h/d?user=u&readOnly=true        | With the parameter readOnly of jdbc:postgresql://h/d?user=u&readOnly=true nothing can be migrated. Take it out of the URL.
                    """)
    void refuses(String url, String message) {
        assertThatThrownBy(() -> GivenUrl.read(new DatabaseSpec("external", url), Settings.of(List.of())))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(message.replace(
                                "FORM",
                                "Write jdbc:postgresql://host:port/database?user=…, with the password in"
                                        + " migrationtest.password (the environment variable MIGRATIONTEST_PASSWORD).")
                        .replace(
                                "SCHEMA",
                                "send migrations into another schema on this server only. Tell the migration tool"
                                        + " (flyway.defaultSchema, flyway.schemas), and take it out of the URL."));
    }

    @Test
    void passwordsStayOutOfWhatIsPrinted() {
        DatabaseSpec spec = new DatabaseSpec(
                "external", "jdbc:postgresql://h/d?password=a%26&user=u&sslpassword=b&sslmode=require");

        assertThat(spec).hasToString("jdbc:postgresql://h/d?password=…&user=u&sslpassword=…&sslmode=require");
        assertThat(spec.asWritten()).isEqualTo("jdbc:postgresql://h/d?user=u&sslmode=require");
        assertThat(new DatabaseSpec("external", "jdbc:postgresql://h/d?password=a").asWritten())
                .isEqualTo("jdbc:postgresql://h/d");
        assertThat(spec.displayName()).isEqualTo("PostgreSQL at h/d");
        assertThat(new Settings.Value("migrationtest.databases", spec.target() + ",18", "test"))
                .hasToString("migrationtest.databases=jdbc:postgresql://h/d?password=…&user=u&sslpassword=…"
                        + "&sslmode=require,18 (test)");
        assertThat(new Settings.Value("migrationtest.password", "a", "test"))
                .hasToString("migrationtest.password=… (test)");
    }
}
