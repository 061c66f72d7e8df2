package io.github.migrationtest.core.internal.lock;

import io.github.migrationtest.core.catalog.Catalog;
import io.github.migrationtest.core.catalog.CatalogDiff;
import io.github.migrationtest.core.catalog.Column;
import io.github.migrationtest.core.catalog.QualifiedName;
import io.github.migrationtest.core.catalog.Table;
import io.github.migrationtest.core.lock.LockHold;
import io.github.migrationtest.core.lock.LockTimeline;
import io.github.migrationtest.core.lock.RewriteReason;
import io.github.migrationtest.core.lock.TableWork;
import io.github.migrationtest.core.lock.TimeBounds;
import io.github.migrationtest.core.lock.WatchedStatement;
import io.github.migrationtest.core.lock.WatchedTransaction;
import io.github.migrationtest.core.lock.Work;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the fact of what was taken down: what the tool does on its own account is left out. */
final class TimelineBuilder {

    private final LockWatch watch;
    private final long begin;
    private final Catalog before;
    private final Catalog after;

    TimelineBuilder(LockWatch watch, long begin, Catalog before, Catalog after) {
        this.watch = watch;
        this.begin = begin;
        this.before = before;
        this.after = after;
    }

    LockTimeline build(long end, long walBytes, long temporaryBytes, List<String> notSeen) {
        List<SeenStatement> seen = watch.statements().stream()
                .filter(statement -> statement.migrations)
                .toList();
        Map<SeenTransaction, Integer> transactions = new HashMap<>();
        List<WatchedTransaction> watched = new ArrayList<>();
        Set<SeenTransaction> migrating = seen.stream()
                .map(statement -> statement.transaction)
                .collect(Collectors.toCollection(() -> Collections.newSetFromMap(new IdentityHashMap<>())));
        for (SeenTransaction transaction : watch.transactions()) {
            if (migrating.contains(transaction)) {
                transactions.put(transaction, watched.size());
                watched.add(transaction(watched.size(), transaction));
            }
        }
        Map<SeenStatement, Integer> numbers = new HashMap<>();
        List<WatchedStatement> statements = new ArrayList<>();
        for (SeenStatement statement : seen) {
            numbers.put(statement, statements.size());
            statements.add(
                    statement(statements.size(), transactions.getOrDefault(statement.transaction, 0), statement));
        }
        List<LockHold> holds = watch.holds().stream()
                .filter(hold -> numbers.containsKey(hold.statement()))
                .map(hold -> hold(
                        numbers.getOrDefault(hold.statement(), 0),
                        transactions.getOrDefault(hold.statement().transaction, 0),
                        hold))
                .sorted(Comparator.comparingInt(LockHold::statement)
                        .thenComparing(hold -> hold.relation().table())
                        .thenComparing(hold -> hold.relation().name())
                        .thenComparing(LockHold::mode))
                .toList();
        List<String> hidden = new ArrayList<>(notSeen);
        seen.stream().filter(SeenStatement::hidesLocks).forEach(statement -> hidden.add(hidden(statement)));
        watch.unheardBecause().forEach(why -> hidden.add("statements passed unheard: " + why));
        if (watch.hasUnheard()) {
            hidden.add("statements passed unheard: the connection is encrypted, or not PostgreSQL's own driver's");
        } else if (seen.isEmpty() && !CatalogDiff.between(before, after).isEmpty()) {
            hidden.add("the schema is another, and no statement was seen: the migration has connections of its own");
        }
        return new LockTimeline(
                Duration.ofNanos(end - begin), statements, watched, holds, walBytes, temporaryBytes, hidden);
    }

    private static String hidden(SeenStatement statement) {
        return (statement.location == null ? "" : statement.location + ": ") + statement.command
                + " commits on its own: locks that it held before were seen only now and then";
    }

    private Duration since(long nanos) {
        return Duration.ofNanos(Math.max(0, nanos - begin));
    }

    private WatchedTransaction transaction(int number, SeenTransaction transaction) {
        return new WatchedTransaction(
                number,
                transaction.session,
                transaction.block,
                since(transaction.begin),
                Duration.ofNanos(Math.max(0, transaction.end - transaction.begin)));
    }

    private WatchedStatement statement(int number, int transaction, SeenStatement seen) {
        List<TableWork> work = seen.allWork().stream().map(this::explained).toList();
        return new WatchedStatement(
                number,
                seen.sql,
                seen.location,
                seen.command,
                seen.count,
                transaction,
                since(seen.begin),
                Duration.ofNanos(seen.end - seen.begin),
                seen.lockTimeout,
                seen.statementTimeout,
                new Work(work, seen.walBytes),
                seen.counted,
                seen.failed);
    }

    private LockHold hold(int statement, int transaction, SeenHold seen) {
        return new LockHold(
                seen.relation(),
                seen.mode(),
                statement,
                transaction,
                since(seen.latest()),
                since(seen.releasedTo()),
                new TimeBounds(
                        Duration.ofNanos(Math.max(0, seen.releasedFrom() - seen.latest())),
                        Duration.ofNanos(Math.max(0, seen.releasedTo() - seen.earliest()))),
                Duration.ofNanos(seen.waited()),
                seen.sampled());
    }

    /** What the file alone does not tell: whether a column's type made PostgreSQL write the rows anew, or a new column. */
    private TableWork explained(TableWork work) {
        if (work.rewritten() != RewriteReason.UNKNOWN) {
            return work;
        }
        QualifiedName name = work.table().name();
        Optional<Table> was = before.findTable(name.toString());
        Optional<Table> is = after.findTable(name.toString());
        if (was.isEmpty() || is.isEmpty()) {
            return work;
        }
        boolean types = false;
        boolean values = false;
        for (Column column : is.get().columns()) {
            Optional<Column> earlier = was.get().columns().stream()
                    .filter(other -> other.name().equals(column.name()))
                    .findFirst();
            types |= earlier.isPresent() && !earlier.get().type().equals(column.type());
            values |= earlier.isEmpty() ? hasValues(column) : isComputedAnew(earlier.get(), column);
        }
        RewriteReason reason = RewriteReason.UNKNOWN;
        if (types) {
            reason = values ? RewriteReason.COLUMN_TYPE_AND_DEFAULT : RewriteReason.COLUMN_TYPE;
        } else if (values) {
            reason = RewriteReason.COLUMN_DEFAULT;
        }
        return work.rewrittenFor(reason);
    }

    private static boolean hasValues(Column column) {
        return column.defaultValue().isPresent() || column.isIdentity() || column.isGenerated();
    }

    private static boolean isComputedAnew(Column before, Column after) {
        return after.isGenerated() && !after.generationExpression().equals(before.generationExpression());
    }
}
