package io.github.migrationtest.core.database;

/**
 * Somebody who is connected to a database: a row of {@code pg_stat_activity}.
 *
 * @param pid the server process
 * @param applicationName what the client calls itself; empty where it does not
 * @param state {@code idle}, {@code active}, {@code idle in transaction}, …; whose it is, where the server tells no more
 * @param backendType {@code client backend}, or what kind of background worker it is; empty where it is another user's
 *     and the server does not tell us
 * @param query the statement that runs, or the last one that ran; empty where there was none
 */
public record Session(int pid, String backendType, String applicationName, String state, String query) {

    boolean isOurs() {
        return applicationName.startsWith(DatabaseServer.APPLICATION_NAME);
    }

    boolean isIdle() {
        return state.equals("idle");
    }

    /** An extension's or a subscription's own process, which no client can close. */
    boolean isBackgroundWorker() {
        return !backendType.isEmpty() && !backendType.equals("client backend");
    }

    /** {@code process 4711 (psql, idle in transaction): select 1}. */
    @Override
    public String toString() {
        if (isBackgroundWorker()) {
            return "process " + pid + " (" + backendType + ")";
        }
        String line = query.strip().replaceAll("\\s+", " ");
        return "process " + pid + " (" + (applicationName.isEmpty() ? "unnamed" : applicationName) + ", " + state + ")"
                + (line.isEmpty() ? "" : ": " + (line.length() <= 200 ? line : line.substring(0, 199) + "…"));
    }
}
