package io.github.migrationtest.core.finding;

import io.github.migrationtest.core.ConfigurationException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a team has agreed to live with: a line each in a file of its own, or a comment in a script that is not
 * merged yet, {@code -- migrationtest: accept blocks-writes public.country: 200 rows}.
 *
 * <p>A line that means nothing is refused: it would be taken for an agreement, and be none.
 */
public final class AcceptanceReader {

    private static final Pattern COMMENT = Pattern.compile("\\s*--\\s*migrationtest:\\s*(\\S*)(.*)");

    private final Collection<Rule> rules;
    private final Collection<String> labels;
    private final List<Acceptance> read = new ArrayList<>();
    private final Map<String, String> places = new HashMap<>();

    /**
     * @param rules all rules that there are
     * @param labels the labels of the history's migrations, by which a repeatable one's name is told from a rule
     */
    public AcceptanceReader(Collection<Rule> rules, Collection<String> labels) {
        this.rules = List.copyOf(rules);
        this.labels = List.copyOf(labels);
    }

    /**
     * Reads a file of acceptances; blank lines and those that begin with {@code #} say nothing.
     *
     * @param path how messages call the file
     * @throws ConfigurationException if a line means nothing; the message names it
     */
    public void readFile(String path, String text) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace("\uFEFF", "").strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                add(new AcceptanceLine(line, path + ":" + (i + 1), rules).read(labels));
            }
        }
    }

    /**
     * Reads the comments of a migration's script, or of its undo's.
     *
     * @param label the migration's
     * @param path how messages call the file
     * @throws ConfigurationException if such a comment means nothing; the message names it
     */
    public void readScript(String label, String path, String text) {
        if (!text.contains("migrationtest:")) {
            return;
        }
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher comment = COMMENT.matcher(lines.get(i));
            if (comment.matches()) {
                String place = path + ":" + (i + 1);
                if (!comment.group(1).equals("accept")) {
                    throw new ConfigurationException(place + ": '-- migrationtest:' is followed by '"
                            + comment.group(1) + "', which says nothing. Write: -- migrationtest: accept "
                            + AcceptanceLine.EXAMPLE_IN_SCRIPT);
                }
                add(new AcceptanceLine(comment.group(2).strip(), place, rules).readFor(label));
            }
        }
    }

    private void add(Acceptance acceptance) {
        String other = places.putIfAbsent(acceptance.header(), acceptance.place());
        if (other != null) {
            throw new ConfigurationException(acceptance.place() + ": '" + acceptance.header()
                    + "' is accepted already, at " + other + ". Keep one of the two lines.");
        }
        read.add(acceptance);
    }

    /**
     * What has been read.
     *
     * @param file where a further line would stand
     */
    public Acceptances acceptances(String file) {
        return new Acceptances(file, read);
    }
}
