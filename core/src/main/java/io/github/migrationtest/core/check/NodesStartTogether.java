package io.github.migrationtest.core.check;

import io.github.migrationtest.core.finding.Finding;
import io.github.migrationtest.core.finding.Rule;
import io.github.migrationtest.core.migration.Migration;
import io.github.migrationtest.core.migration.NodeStart;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Application nodes that are deployed together: all start, one migrates, all come up. */
public final class NodesStartTogether {

    private static final String ASKED_FOR = "it is looked at on request only, so leave the request out";

    /** A node does not come up when several start at once. */
    public static final Rule FAILS =
            new Rule("node-start-fails", "a node does not come up when several start at once", ASKED_FOR);

    /** No node has migrated. */
    public static final Rule NOBODY_MIGRATES =
            new Rule("nobody-migrates", "of several nodes, none applies the migrations", ASKED_FOR);

    /** The name of the check, as in reports. */
    public String name() {
        return "startsOnTwoNodes";
    }

    /**
     * Answers for one deployment.
     *
     * @param newest the newest migration that was to be applied
     * @param starts what each node did
     */
    public CheckResult check(Migration newest, List<NodeStart> starts) {
        List<Finding> findings = new ArrayList<>();
        for (NodeStart start : starts) {
            if (!start.succeeded()) {
                List<String> said =
                        Objects.requireNonNull(start.failure()).strip().lines().toList();
                findings.add(new Finding(
                        FAILS,
                        newest.label(),
                        "node " + start.node() + " of " + starts.size() + " did not come up: "
                                + (said.isEmpty() ? "it said nothing" : said.get(0)),
                        newest.script().path(),
                        said.stream().skip(1).toList(),
                        List.of()));
            }
        }
        if (findings.isEmpty()
                && starts.stream().allMatch(start -> start.applied().isEmpty())) {
            findings.add(new Finding(
                    NOBODY_MIGRATES,
                    newest.label(),
                    "all " + starts.size() + " nodes came up, and none has applied " + newest.displayName(),
                    newest.script().path(),
                    List.of(),
                    List.of(
                            "look for settings that keep the tool from migrating at start: target, skipExecutingMigrations,"
                                    + " spring.flyway.enabled")));
        }
        return CheckResult.of(findings);
    }
}
