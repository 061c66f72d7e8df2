package io.github.migrationtest.core.internal.flyway;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.migration.MigrationSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Reads TOML with Jackson, which Flyway 10 and 11 bring themselves and of which this class alone knows. */
final class TomlFile {

    private TomlFile() {}

    static Map<String, Object> read(String file, MigrationSettings settings) {
        if (settings.classLoader().getResource("com/fasterxml/jackson/dataformat/toml/TomlMapper.class") == null) {
            throw new ConfigurationException("Cannot read " + file + ": Jackson's TOML reader is not on the test"
                    + " classpath. Add com.fasterxml.jackson.dataformat:jackson-dataformat-toml, or name a file in the"
                    + " format of flyway.conf: @Migrations(configFiles = \"flyway.conf\").");
        }
        return Reader.read(file, settings);
    }

    /** Apart, so that the library is asked for only when it is there. */
    private static final class Reader {

        private Reader() {}

        static Map<String, Object> read(String file, MigrationSettings settings) {
            try {
                String text = new String(NamedFile.bytes(file, settings), StandardCharsets.UTF_8);
                return new TomlMapper().readValue(text, new TypeReference<Map<String, Object>>() {});
            } catch (JacksonException e) {
                int line = line(e);
                throw new ConfigurationException(
                        "Cannot read " + file + (line > 0 ? ":" + line : "") + ": " + e.getOriginalMessage()
                                + ". Correct the file; Flyway cannot read it either.",
                        e);
            } catch (IOException e) {
                throw new ConfigurationException("Cannot read Flyway's configuration file " + file + ": " + e, e);
            }
        }

        /** Jackson finds a duplicate key when it is past it, mostly at the beginning of the next line. */
        private static int line(JacksonException e) {
            JsonLocation place = e.getLocation();
            if (place == null) {
                return 0;
            }
            boolean past = e.getOriginalMessage().startsWith("Duplicate") && place.getColumnNr() <= 1;
            return past ? place.getLineNr() - 1 : place.getLineNr();
        }
    }
}
