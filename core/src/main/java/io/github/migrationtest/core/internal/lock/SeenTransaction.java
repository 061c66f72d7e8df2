package io.github.migrationtest.core.internal.lock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A transaction while the step runs. */
final class SeenTransaction {

    final int session;
    final boolean block;
    final long begin;
    long end;

    /** Its statements that read or write rows, by shape. */
    final Map<String, SeenStatement> shapes = new HashMap<>();

    /** Statements after which nobody has asked yet. */
    final List<SeenStatement> unasked = new ArrayList<>();

    /** What it holds. */
    final Map<LockKey, SeenHold> holds = new HashMap<>();

    SeenTransaction(int session, boolean block, long begin) {
        this.session = session;
        this.block = block;
        this.begin = begin;
        this.end = begin;
    }
}
