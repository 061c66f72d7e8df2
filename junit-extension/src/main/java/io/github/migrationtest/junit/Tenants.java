package io.github.migrationtest.junit;

import io.github.migrationtest.core.ConfigurationException;
import io.github.migrationtest.core.Settings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The schemas that a history is applied to, where it is more than one; names that PostgreSQL would take. */
final class Tenants {

    /** PostgreSQL cuts longer names, so that two of them would be one (documentation, "Identifiers and Key Words"). */
    private static final int LONGEST = 63;

    private Tenants() {}

    static List<String> read(Settings settings) {
        List<String> tenants = new ArrayList<>();
        settings.find(SettingKeys.TENANTS).ifPresent(value -> {
            for (String written : value.text().split(",", -1)) {
                String tenant = written.strip();
                String refused = refusal(tenant, tenants);
                if (!refused.isEmpty()) {
                    throw new ConfigurationException(value + ": " + refused);
                }
                tenants.add(tenant);
            }
        });
        return tenants;
    }

    private static String refusal(String tenant, List<String> before) {
        int bytes = tenant.getBytes(StandardCharsets.UTF_8).length;
        if (tenant.isEmpty()) {
            return "one of the names is blank. Name a schema, or remove the comma.";
        }
        if (before.contains(tenant)) {
            return "the schema " + tenant + " is named twice. Leave it out once.";
        }
        if (bytes > LONGEST) {
            return "the name " + tenant + " has " + bytes + " bytes, and PostgreSQL keeps " + LONGEST
                    + " of them. Write a shorter one.";
        }
        if (tenant.startsWith("pg_") || tenant.equals("information_schema")) {
            return "the schema " + tenant + " belongs to PostgreSQL. Name another one.";
        }
        return "";
    }
}
