package io.github.migrationtest.core.catalog;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A domain. */
public final class DomainType extends CatalogObject {

    private static final Pattern CHECK = Pattern.compile("(?s)CHECK \\((.*)\\)(?: NOT VALID)?");

    DomainType(ObjectParts parts) {
        super(parts);
    }

    /** The type under the domain, as PostgreSQL writes it. */
    public String type() {
        return required("type");
    }

    public boolean acceptsNull() {
        return !has("NOT NULL");
    }

    public Optional<String> defaultValue() {
        return property("default");
    }

    /** The conditions of the {@code CHECK} constraints as PostgreSQL writes them: {@code (VALUE > 0)}. */
    public List<String> checkExpressions() {
        return constraints().stream()
                .map(check -> CHECK.matcher(check.required("definition")).replaceFirst("$1"))
                .toList();
    }

    /** The {@code CHECK} constraints by name. */
    public List<CatalogObject> constraints() {
        return children(ObjectKind.DOMAIN_CONSTRAINT);
    }
}
