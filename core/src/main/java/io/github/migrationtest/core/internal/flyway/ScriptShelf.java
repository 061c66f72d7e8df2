package io.github.migrationtest.core.internal.flyway;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.internal.script.ScriptText;
import io.github.migrationtest.core.internal.script.SourceFiles;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.flywaydb.core.api.configuration.Configuration;
import org.jspecify.annotations.Nullable;

/** All script files of a history, read and sorted by what Flyway takes them for. */
final class ScriptShelf {

    /** A script, what its name says, and its {@code .conf}. */
    record Entry(ScriptFile file, ScriptName name, @Nullable ScriptFile conf) {

        List<ScriptFile> files() {
            return conf == null ? List.of(file) : List.of(file, conf);
        }
    }

    private final Configuration configuration;
    private final SourceFiles sources;
    private final ScriptNames names;
    private final Set<String> seen = new HashSet<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Entry> undo = new ArrayList<>();
    private final Set<Entry> besideMigrations = new HashSet<>();
    private final List<ScriptFile> strangers = new ArrayList<>();

    ScriptShelf(Configuration configuration, SourceFiles sources, ScriptNames names) {
        this.configuration = configuration;
        this.sources = sources;
        this.names = names;
    }

    /** Takes in what a location holds. */
    void addMigrations(List<FoundFile> files, boolean callbacksToo) {
        for (Entry entry : read(files)) {
            if (entry.name().kind() == ScriptName.Kind.UNDO) {
                undo.add(entry);
                besideMigrations.add(entry);
            } else if (callbacksToo || entry.name().kind() != ScriptName.Kind.CALLBACK) {
                entries.add(entry);
            }
        }
        for (FoundFile file : files) {
            if (names.looksLikeMigration(file.name()) && seen.add(identity(file))) {
                strangers.add(read(file, configuration.getEncoding()));
            }
        }
    }

    /** Takes in the callbacks of a place that has nothing else. */
    void addCallbacks(List<FoundFile> files) {
        read(files).stream()
                .filter(entry -> entry.name().kind() == ScriptName.Kind.CALLBACK)
                .forEach(entries::add);
    }

    void addUndo(List<FoundFile> files) {
        undo.addAll(read(files));
    }

    /** The scripts in Flyway's locations, undo scripts excepted. */
    List<Entry> entries() {
        return entries;
    }

    /** Undo scripts, and whatever else lies in their locations. */
    List<Entry> undo() {
        return undo;
    }

    /** Files that are named like migrations, but end differently. */
    List<ScriptFile> strangers() {
        return strangers;
    }

    /** Whether an undo script lies in one of Flyway's own locations. */
    boolean isBesideMigrations(Entry undoScript) {
        return besideMigrations.contains(undoScript);
    }

    List<Entry> entries(ScriptName.Kind kind) {
        return entries.stream().filter(entry -> entry.name().kind() == kind).toList();
    }

    private List<Entry> read(List<FoundFile> files) {
        Map<String, FoundFile> byPath = new HashMap<>();
        files.forEach(file -> byPath.put(file.relativePath(), file));
        List<Entry> read = new ArrayList<>();
        for (FoundFile file : files) {
            if (names.suffixOf(file.name()) != null && seen.add(identity(file))) {
                FoundFile conf = byPath.get(file.relativePath() + ".conf");
                ScriptFile confFile = conf == null ? null : read(conf, configuration.getEncoding());
                read.add(new Entry(read(file, encoding(file, confFile)), names.parse(file.name()), confFile));
            }
        }
        return read;
    }

    private static String identity(FoundFile file) {
        return file.path() != null ? file.path().toAbsolutePath().normalize().toString() : "" + file.url();
    }

    private Charset encoding(FoundFile file, @Nullable ScriptFile conf) {
        if (configuration.isDetectEncoding()) {
            return detected(file);
        }
        if (conf == null) {
            return configuration.getEncoding();
        }
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(conf.content().text()));
        } catch (IOException e) {
            throw new ConfigurationException("Cannot read " + conf.display() + ": " + e, e);
        }
        String encoding = properties.getProperty("encoding");
        return encoding == null ? configuration.getEncoding() : Charset.forName(encoding);
    }

    private static Charset detected(FoundFile file) {
        try {
            return DetectedEncoding.of(file.bytes());
        } catch (IOException e) {
            throw new ConfigurationException("Cannot read " + file.resourceName() + ": " + e, e);
        }
    }

    private ScriptFile read(FoundFile file, Charset encoding) {
        try {
            String onDisk = file.path() != null ? file.path().toString() : file.resourceName();
            String display = file.path() != null ? sources.display(file.path()) : file.resourceName();
            return new ScriptFile(file.relativePath(), onDisk, display, ScriptText.decode(file.bytes(), encoding));
        } catch (IOException e) {
            throw new ConfigurationException("Cannot read " + file.resourceName() + ": " + e, e);
        }
    }
}
