package io.github.migrationtest.core.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads access control lists.
 *
 * @see <a href="https://www.postgresql.org/docs/current/ddl-priv.html">PostgreSQL: Privileges, table 5.1</a>
 */
final class Privileges {

    private static final Pattern ITEM =
            Pattern.compile("(\"(?:[^\"]|\"\")*\"|[^=]*)=([a-zA-Z*]*)/(\"(?:[^\"]|\"\")*\"|.*)");

    private static final Map<Character, String> WORDS = Map.ofEntries(
            Map.entry('r', "SELECT"),
            Map.entry('a', "INSERT"),
            Map.entry('w', "UPDATE"),
            Map.entry('d', "DELETE"),
            Map.entry('D', "TRUNCATE"),
            Map.entry('x', "REFERENCES"),
            Map.entry('t', "TRIGGER"),
            Map.entry('m', "MAINTAIN"),
            Map.entry('X', "EXECUTE"),
            Map.entry('U', "USAGE"),
            Map.entry('C', "CREATE"),
            Map.entry('c', "CONNECT"),
            Map.entry('T', "TEMPORARY"),
            Map.entry('s', "SET"),
            Map.entry('A', "ALTER SYSTEM"));

    private static final String PREFIX = "grant to ";
    private static final String OWNER = "its owner";

    private Privileges() {}

    /**
     * The grants as properties, one a grantee. The owner goes by that name, because its grants follow a change of owner.
     *
     * @param items an {@code aclitem} each, {@code reader=r/app}
     * @param owner the object's owner, where it has one
     */
    static Map<String, String> asProperties(List<String> items, @Nullable String owner) {
        Map<String, List<String>> byGrantee = new TreeMap<>();
        for (String item : items) {
            Matcher matcher = ITEM.matcher(item);
            if (!matcher.matches()) {
                throw new IllegalStateException("Not an aclitem: " + item);
            }
            String grantee = unquoted(matcher.group(1));
            String grantor = unquoted(matcher.group(3));
            String by = owner == null || grantor.equals(owner) ? "" : " (by " + grantor + ")";
            byGrantee
                    .computeIfAbsent(PREFIX + role(grantee, owner), key -> new ArrayList<>())
                    .add(words(matcher.group(2)) + by);
        }
        Map<String, String> properties = new TreeMap<>();
        byGrantee.forEach((grantee, grants) -> properties.put(
                grantee, String.join(", ", grants.stream().sorted().toList())));
        return properties;
    }

    /** The privileges by grantee, read back from properties; whether they may be handed on, and by whom, is left out. */
    static Map<String, Set<String>> granted(Map<String, String> properties, @Nullable String owner) {
        Map<String, Set<String>> granted = new TreeMap<>();
        properties.forEach((name, grants) -> {
            if (name.startsWith(PREFIX)) {
                String grantee = name.substring(PREFIX.length());
                granted.put(
                        grantee.equals(OWNER) && owner != null ? owner : unquoted(grantee),
                        Arrays.stream(grants.split(", "))
                                .map(grant -> grant.replaceFirst("( WITH GRANT OPTION)?( \\(by .*)?$", ""))
                                .collect(Collectors.toCollection(TreeSet::new)));
            }
        });
        return granted;
    }

    private static String role(String grantee, @Nullable String owner) {
        if (grantee.isEmpty()) {
            return "PUBLIC";
        }
        return grantee.equals(owner) ? OWNER : QualifiedName.quoted(grantee);
    }

    private static String words(String letters) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            String word = WORDS.getOrDefault(letter, "privilege " + letter);
            if (i + 1 < letters.length() && letters.charAt(i + 1) == '*') {
                word += " WITH GRANT OPTION";
                i++;
            }
            words.add(word);
        }
        return String.join(", ", words);
    }

    private static String unquoted(String role) {
        return role.startsWith("\"") ? role.substring(1, role.length() - 1).replace("\"\"", "\"") : role;
    }
}
