package io.github.migrationtest.core.internal.settings;

import io.github.migrationtest.core.finding.Finding;
import java.util.List;
import java.util.Map;

/**
 * What a project has set up, whoever keeps it.
 *
 * @param properties by the tool's own names, {@code flyway.table}
 * @param origin where they come from, for messages: {@code application.yml}; empty where there is nothing
 * @param notes what a reader should know, though nothing is wrong
 * @param findings what is wrong with them
 */
public record FoundSettings(Map<String, String> properties, String origin, List<String> notes, List<Finding> findings) {

    public FoundSettings {
        properties = Map.copyOf(properties);
        notes = List.copyOf(notes);
        findings = List.copyOf(findings);
    }
}
