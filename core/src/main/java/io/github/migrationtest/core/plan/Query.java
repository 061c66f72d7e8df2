package io.github.migrationtest.core.plan;

import io.github.migrationtest.core.internal.plan.Parameters;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A statement whose plan is asked for, with the arguments to plan it for.
 *
 * <p>Parameters are written as JDBC has them, {@code ?} (and {@code ??} for an operator), or as PostgreSQL has them,
 * {@code $1}. Arguments are declared to the server with the types that the JDBC driver gives them, because a {@code BigDecimal}
 * compared with a {@code bigint} column is what keeps an index from being used. Immutable.
 */
public final class Query {

    private final String name;
    private final @Nullable String location;
    private final Parameters parameters;
    private final List<List<QueryArgument>> argumentSets;

    private Query(
            String name, @Nullable String location, Parameters parameters, List<List<QueryArgument>> argumentSets) {
        this.name = name;
        this.location = location;
        this.parameters = parameters;
        if (parameters.endsWithin()) {
            throw new IllegalArgumentException(
                    name + " is more than one statement, and has a plan for each. Ask for them one by one.");
        }
        this.argumentSets = List.copyOf(argumentSets);
        for (List<QueryArgument> arguments : argumentSets) {
            if (arguments.size() != parameters.count()) {
                throw new IllegalArgumentException(
                        name + " has " + parameters.count() + " parameters and is given " + arguments.size()
                                + " arguments: " + String.join(", ", literals(arguments)) + ". Give one for each.");
            }
        }
    }

    /**
     * A statement with one set of arguments.
     *
     * @param sql a SELECT, INSERT, UPDATE, DELETE, MERGE or VALUES
     * @param arguments one for each parameter; none at all where only the generic plan is of interest
     * @throws IllegalArgumentException if there are other than one statement, or other than one argument for each parameter
     */
    public static Query of(String sql, @Nullable Object... arguments) {
        Parameters parameters = Parameters.of(sql);
        Query query = new Query(oneLine(sql), null, parameters, List.of());
        // a lone null reaches varargs as no array
        return arguments != null && arguments.length == 0 ? query : query.with(arguments);
    }

    /** The same with one more set of arguments, for which it is planned as well. */
    public Query with(@Nullable Object @Nullable ... arguments) {
        @Nullable Object[] given = arguments == null ? new Object[] {null} : arguments;
        return withSet(Arrays.stream(given).map(QueryArgument::of).toList());
    }

    /** The same with one more set of arguments, written as SQL. */
    Query withLiterals(List<String> literals) {
        return withSet(literals.stream().map(QueryArgument::written).toList());
    }

    private Query withSet(List<QueryArgument> set) {
        return new Query(
                name,
                location,
                parameters,
                Stream.concat(argumentSets.stream(), Stream.of(set)).toList());
    }

    /** The same by another name. */
    public Query named(String other) {
        return new Query(other, location, parameters, argumentSets);
    }

    /** The same from a place in a file. */
    Query at(String place) {
        return new Query(name, place, parameters, argumentSets);
    }

    /** Where it is written, {@code queries.sql:3}; empty where it is code. */
    public Optional<String> location() {
        return Optional.ofNullable(location);
    }

    /** How messages call it: as its file does, or the beginning of its text. */
    public String name() {
        return name;
    }

    /** The statement with PostgreSQL's parameters, {@code $1}. */
    public String sql() {
        return parameters.sql();
    }

    int parameterCount() {
        return parameters.count();
    }

    List<List<QueryArgument>> argumentSets() {
        return argumentSets;
    }

    static List<String> literals(List<QueryArgument> arguments) {
        return arguments.stream().map(QueryArgument::literal).toList();
    }

    private static String oneLine(String sql) {
        String line = sql.strip().replaceAll("\\s+", " ");
        return line.length() <= 120 ? line : line.substring(0, 119) + "…";
    }

    /** Its name. */
    @Override
    public String toString() {
        return name;
    }
}
