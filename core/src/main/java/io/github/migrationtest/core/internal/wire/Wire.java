package io.github.migrationtest.core.internal.wire;

import io.github.migrationtest.core.observe.SessionProbe;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.common.BaseDataSource;

/** The sessions of one data source, which can be listened to from now and then. */
public final class Wire implements AutoCloseable {

    /** The driver makes socket factories by name and one argument. */
    private static final Map<String, WeakReference<Wire>> OPEN = new ConcurrentHashMap<>();

    private final String id = UUID.randomUUID().toString();
    private volatile @Nullable SessionProbe probe;
    private volatile @Nullable StatementEar ear;

    public Wire() {
        OPEN.values().removeIf(wire -> wire.get() == null);
        OPEN.put(id, new WeakReference<>(this));
    }

    /** The wire that a socket factory is for; null where it is closed. */
    static @Nullable Wire of(String id) {
        WeakReference<Wire> wire = OPEN.get(id);
        return wire == null ? null : wire.get();
    }

    /** Has the driver's sessions go over this wire, unless they need sockets of their own, as those to a cloud's database do. */
    public void attachTo(BaseDataSource source) {
        if (source.getSocketFactory() == null) {
            source.setSocketFactory(WireSocketFactory.class.getName());
            source.setSocketFactoryArg(id);
        }
    }

    /** Has a probe listen from now on, or nobody. */
    public void probe(@Nullable SessionProbe probe) {
        this.probe = probe;
    }

    @Nullable
    SessionProbe probe() {
        return probe;
    }

    /** Has the statements of sessions that are made in other processes told from now on, or nobody. */
    public void ear(@Nullable StatementEar ear) {
        this.ear = ear;
    }

    @Nullable
    StatementEar ear() {
        return ear;
    }

    /** No further sessions; those that are open go on unheard. */
    @Override
    public void close() {
        probe = null;
        ear = null;
        OPEN.remove(id);
    }
}
