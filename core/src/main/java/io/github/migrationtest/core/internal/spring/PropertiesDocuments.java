package io.github.migrationtest.core.internal.spring;

import io.github.migrationtest.core.ConfigurationException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Reads {@code .properties} files, whose documents are divided by {@code #---} or {@code !---}. */
final class PropertiesDocuments {

    private PropertiesDocuments() {}

    static List<Map<String, String>> read(byte[] bytes, String place) {
        // Java's own encoding for such files, and Spring's
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        List<Map<String, String>> documents = new ArrayList<>();
        for (String document : text.split("(?m)^[#!]---\\s*$")) {
            Properties properties = new Properties();
            try {
                properties.load(new StringReader(document));
            } catch (IOException | IllegalArgumentException e) {
                throw new ConfigurationException(
                        "Cannot read " + place + ": " + e.getMessage()
                                + " Correct the file; Spring cannot read it either.",
                        e);
            }
            Map<String, String> read = new LinkedHashMap<>();
            properties.stringPropertyNames().forEach(name -> read.put(name, properties.getProperty(name)));
            documents.add(read);
        }
        return documents;
    }
}
